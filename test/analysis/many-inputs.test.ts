import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expandInputs, fileSource } from '../../src/capture/node.ts';
import { estimateOffsets } from '../../src/clocks/index.ts';
import type { ClockSamples } from '../../src/clocks/samples.ts';
import { processorMs } from '../builders/processor-time.ts';
import { SIPTRIAGE } from '../cli/run.ts';

const CAPTURE = fileURLToPath(new URL('../../fixtures/captures/t02-blind-busy.pcap', import.meta.url));
const FEW_FILES = 40;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-many-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function folderOf(name: string, count: number): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (let i = 0; i < count; i++) {
    copyFileSync(CAPTURE, join(path, `${String(i).padStart(4, '0')}.pcap`));
  }
  return path;
}

describe('a folder of many captures that begin at once', () => {
  test.skipIf(process.platform === 'win32')('is read with fewer files open than it holds', () => {
    const many = folderOf('many', 3 * FEW_FILES);
    const script = `ulimit -n ${FEW_FILES} && exec "$0" "$@"`;
    const args = ['-c', script, process.execPath, SIPTRIAGE, 'analyze', '--format', 'json', many];
    const { stdout } = spawnSync('/bin/sh', args, { encoding: 'utf8', maxBuffer: 1 << 26 });
    const report = JSON.parse(stdout);
    expect(report.problems).toEqual([]);
    expect(report.inputs).toHaveLength(3 * FEW_FILES);
    expect(report.inputs.every(({ records }: { records: number }) => records === 18)).toBe(true);
    expect(report.summary).toMatchObject({ messages: 18, duplicates: 18 * (3 * FEW_FILES - 1), transfers: 1 });
  });
});

describe('a file of a folder', () => {
  test('is read once, also where a link in another folder names it', async () => {
    const files = folderOf('linked', 2);
    const links = join(folder, 'links');
    mkdirSync(links);
    symlinkSync(join(files, '0001.pcap'), join(links, 'a.pcap'));
    symlinkSync(files, join(links, 'b'));
    const { inputs } = await expandInputs([links, files]);
    expect(inputs).toEqual([join(links, 'a.pcap'), join(links, 'b', '0000.pcap')]);
  });

  test.each([0, 1, 100, 16 * 1024, 256 * 1024, 256 * 1024 + 1])('is given whole: %d bytes', async (size) => {
    const path = join(folder, `size-${size}`);
    writeFileSync(path, Buffer.alloc(size, 'x'));
    const source = await fileSource(path);
    let length = 0;
    for (let block = await source.read(); block !== null; block = await source.read()) {
      length += block.length;
    }
    expect(length).toBe(size);
    expect(await source.read()).toBeNull();
    await source.close();
  });

  test.skipIf(process.platform !== 'linux')('of /proc that only looks empty is read', async () => {
    const source = await fileSource('/proc/self/status');
    const block = await source.read();
    expect(Buffer.from(block ?? []).toString()).toContain('Name:');
    await source.close();
  });

  test('is given whole beside many others that are open', async () => {
    const open = await Promise.all(Array.from({ length: 80 }, () => fileSource(CAPTURE)));
    const whole = readFileSync(CAPTURE);
    for (const source of open.reverse()) {
      const parts: Buffer[] = [];
      for (let block = await source.read(); block !== null; block = await source.read()) {
        parts.push(Buffer.from(block));
      }
      expect(Buffer.concat(parts).equals(whole)).toBe(true);
      await source.close();
    }
  });
});

describe('the clocks of many inputs', () => {
  const seen = (input: number, key: string): [string, { timeUs: number; isForward: boolean; isUnique: boolean }] => [
    key,
    { timeUs: input * 5_000_000, isForward: true, isUnique: true },
  ];
  /** Each shows two packets of the one before, by a clock that is five seconds ahead of it. */
  const chain = (count: number): ClockSamples[] =>
    Array.from({ length: count }, (_, input) => ({
      packets: new Map(
        [input, input + 1].flatMap((link) => ['a', 'b'].map((packet) => seen(input, `${link} ${packet}`))),
      ),
      events: new Map(),
    }));

  test('are followed from one to the next', () => {
    const offsets = estimateOffsets(chain(5));
    expect(offsets.map(({ input, reference, aheadUs, count }) => [input, reference, aheadUs, count])).toEqual([
      [1, 0, 5_000_000, 2],
      [2, 0, 10_000_000, 2],
      [3, 0, 15_000_000, 2],
      [4, 0, 20_000_000, 2],
    ]);
  });

  test('take no time for the pairs that have nothing in common', async () => {
    const tookMs = await processorMs(() => {
      expect(estimateOffsets(chain(20_000))).toHaveLength(19_999);
      expect(estimateOffsets(Array.from({ length: 100_000 }, () => null))).toEqual([]);
    });
    expect(tookMs).toBeLessThan(5000);
  });
});
