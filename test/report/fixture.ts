import '../builders/languages.ts';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyzeInputs } from '../../src/analysis/index.ts';
import { fileSource, gunzipInNode } from '../../src/capture/node.ts';
import type { Analysis } from '../../src/findings/index.ts';
import type { Lang } from '../../src/reference/index.ts';

/** The folder of the captures and their expected reports. */
export const CAPTURES = fileURLToPath(new URL('../../fixtures/captures/', import.meta.url));

const CAPTURE_NAME = /\.(?:pcap|pcapng|pcap\.gz)$/;

/** File names of all captures, sorted. */
export function captureNames(): string[] {
  return readdirSync(CAPTURES)
    .filter((name) => CAPTURE_NAME.test(name))
    .sort();
}

/** Analyses captures of the fixtures as one trace; reports name them by their bare file names. */
export async function analyzeFixture(names: string | readonly string[], lang: Lang = 'en'): Promise<Analysis> {
  const inputs = [names].flat().map((name) => ({
    path: basename(name),
    open: () => fileSource(CAPTURES + name),
    canReopen: true,
  }));
  const { analysis } = await analyzeInputs(inputs, {
    lang,
    gunzip: gunzipInNode,
  });
  return analysis;
}
