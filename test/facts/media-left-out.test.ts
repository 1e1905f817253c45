import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { inProcess } from '../cli/run.ts';
import { Folder, hasDuckDb, reportOf } from './archive.ts';

const CAPTURES = fileURLToPath(new URL('../../fixtures/captures/', import.meta.url));
const folder = new Folder();

afterAll(() => folder.remove());

const SAID = 'The capture had RTP, which a facts file does not keep: nothing is said of the audio of its calls';

function leftOut({ problems }: Readonly<Record<string, unknown>>): unknown[] {
  return (problems as { code: string }[]).filter(({ code }) => code === 'facts-media-left-out');
}

describe.skipIf(!hasDuckDb)('RTP that a facts file does not keep (skipped without @duckdb/node-api)', () => {
  test('is told, once for a file, in a report and in a check that passes', async () => {
    const captures = ['s22-twinkle-blind-success.pcap', 't01-blind-success.pcap'].map((name) => join(CAPTURES, name));
    const facts = await folder.facts('media.parquet', captures);
    expect(leftOut(await reportOf('analyze', facts))).toEqual([
      { code: 'facts-media-left-out', message: SAID, input: captures[0], record: null, offset: null },
    ]);
    const { stdout } = await inProcess(['check', facts]);
    expect(stdout.replace(/\s+/g, ' ')).toContain(`! s22-twinkle-blind-success.pcap: ${SAID}`);
  });

  test('is not told where there was none', async () => {
    const facts = await folder.facts('signalling.parquet', [join(CAPTURES, 't01-blind-success.pcap')]);
    expect(leftOut(await reportOf('analyze', facts))).toEqual([]);
  });
});
