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

/** Every form of a check besides text and JSON. */
export const RENDERERS = {
  junit: await OUTPUTS.junit(),
  sarif: await OUTPUTS.sarif(),
  github: await OUTPUTS.github(),
  gitlab: await OUTPUTS.gitlab(),
  tap: await OUTPUTS.tap(),
  markdown: await OUTPUTS.markdown(),
  ndjson: await loadCheckNdjson(),
} satisfies Record<OutputName | 'ndjson', RenderOutput>;

export type Format = keyof typeof RENDERERS;

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
