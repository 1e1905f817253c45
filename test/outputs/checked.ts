import '../builders/languages.ts';
import { basename } from 'node:path';
import { type CheckResult, type CheckSettings, check } from '../../src/check/index.ts';
import {
  type CheckOutputOptions,
  loadCheckNdjson,
  OUTPUTS,
  type OutputName,
  type RenderOutput,
} from '../../src/outputs/index.ts';
import type { Lang } from '../../src/reference/index.ts';
import { buildReport } from '../../src/report/index.ts';
import { reportOfCapture } from '../builders/analyse.ts';
import { analyzeFixture } from '../report/fixture.ts';

export const OPTIONS: CheckOutputOptions = { version: '1.2.3', lang: 'en' };

const LOADED: Readonly<Record<string, RenderOutput>> = Object.fromEntries(
  await Promise.all(Object.entries(OUTPUTS).map(async ([name, load]) => [name, await load()] as const)),
);

/** Every form of a check besides text and JSON. */
export const RENDERERS: Readonly<Record<Format, RenderOutput>> = {
  ...(LOADED as Record<OutputName, RenderOutput>),
  ndjson: await loadCheckNdjson(),
};

export type Format = OutputName | 'ndjson';

/** A capture of the fixtures, checked. */
export async function checkedFixture(
  names: string | readonly string[],
  settings: CheckSettings = {},
  lang: Lang = 'en',
): Promise<CheckResult> {
  const report = buildReport(await analyzeFixture(names, lang), { version: '1.2.3', lang });
  return check(report, { lang, ...settings });
}

/** The bytes of a capture, checked; `path` is what it is called. */
export async function checkedCapture(bytes: Uint8Array, path = 'trace.pcap'): Promise<CheckResult> {
  const result = check(await reportOfCapture(bytes));
  return JSON.parse(JSON.stringify(result).replaceAll('scenario-1.pcap', JSON.stringify(basename(path)).slice(1, -1)));
}

export function rendered(format: Format, result: CheckResult, options: Partial<CheckOutputOptions> = {}): string {
  return [...RENDERERS[format](result, { ...OPTIONS, ...options })].join('');
}
