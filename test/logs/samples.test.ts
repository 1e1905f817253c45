import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readLog } from './read.ts';

/** Logs of many programs, each with its truth. Most are not ours to pass on, so the folder may be absent. */
const SAMPLES = fileURLToPath(new URL('../../../shared/logs/', import.meta.url));
const isThere = existsSync(SAMPLES);
/** Read as captures, from their bytes: no logs. */
const HEX_DUMPS = /^(?:tcpdump_X|tshark_x)\//;

type Sample = { readonly name: string; readonly file: string; readonly lines: readonly number[] };

function samples(): Sample[] {
  return readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.truth.json') && !HEX_DUMPS.test(name))
    .sort()
    .map((name) => {
      const truth = JSON.parse(readFileSync(join(SAMPLES, name), 'utf8'));
      const lines = (truth.startLines ?? []).map(([line]: [number]) => line);
      return { name: name.replace('.truth.json', ''), file: join(SAMPLES, dirname(name), truth.files[0].file), lines };
    });
}

async function linesOf({ file }: Sample, isGeneric: boolean): Promise<number[]> {
  const { messages } = await readLog(readFileSync(file), 65_536, {}, isGeneric ? [] : undefined);
  return messages.map(({ number }) => number);
}

describe.skipIf(!isThere)('the samples of ../shared/logs (skipped where they are absent)', () => {
  const all = isThere ? samples() : [];

  test.each(all.map((sample) => [sample.name, sample] as const))(
    '%s: each start line at its line',
    async (_, sample) => {
      expect(await linesOf(sample, false)).toEqual(sample.lines);
    },
  );

  test('without any format, every message of at least 80 % of them is found, and nothing else', async () => {
    const withSip = all.filter(({ lines }) => lines.length > 0);
    const found = await Promise.all(
      withSip.map(async (sample) => (await linesOf(sample, true)).join() === sample.lines.join()),
    );
    const share = found.filter(Boolean).length / withSip.length;
    expect(share).toBeGreaterThanOrEqual(0.8);
  });
});
