import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../src/capture/archives/unwrap.ts';
import { boundedSource } from '../../src/capture/codecs/decompress.ts';
import type { Problem } from '../../src/model/index.ts';
import { concat, fromHex } from './build.ts';
import { blocksOf, contextFor } from './read.ts';

const CAPTURES = new URL('../../fixtures/', import.meta.url);
const ORIGINAL = readFileSync(new URL('captures/t02-blind-busy.pcap', CAPTURES)).toString('hex');
const SUFFIXES = ['gz', 'zst', 'lz4', 'bz2', 'xz'];

function compressed(suffix: string): Uint8Array {
  return Uint8Array.from(readFileSync(new URL(`containers/t02-blind-busy.pcap.${suffix}`, CAPTURES)));
}

async function undo(bytes: Uint8Array, blockSize = 1000): Promise<{ hex: string; codes: string[] }> {
  const problems: Problem[] = [];
  const { source } = await unwrap(blocksOf(bytes, blockSize), 16, contextFor(problems));
  const parts: Uint8Array[] = [];
  for (let block = await source.read(); block !== null; block = await source.read()) {
    parts.push(new Uint8Array(block));
  }
  await source.close();
  return { hex: Buffer.from(concat(...parts)).toString('hex'), codes: problems.map(({ code }) => code) };
}

describe.each(SUFFIXES)('undoing .%s', (suffix) => {
  const whole = compressed(suffix);

  it('gives the original, in blocks of any size', async () => {
    for (const size of [1, 7, 100, 100_000]) {
      expect(await undo(whole, size)).toEqual({ hex: ORIGINAL, codes: [] });
    }
  });

  it('gives two in a row as one', async () => {
    expect(await undo(concat(whole, whole), 64)).toEqual({ hex: ORIGINAL + ORIGINAL, codes: [] });
  });

  it('says that a cut one is cut, and gives a beginning of the original', async () => {
    for (let length = 12; length < whole.length; length += 61) {
      const { hex, codes } = await undo(whole.subarray(0, length));
      expect(codes).toEqual([suffix === 'gz' ? 'gzip-cut-off' : 'compressed-cut-off']);
      expect(ORIGINAL.startsWith(hex)).toBe(true);
    }
  });

  it('takes any damage: at most one problem, and an end', async () => {
    for (let at = 12; at < whole.length; at += 23) {
      const damaged = whole.slice();
      damaged[at] = damaged[at]! ^ 0x55;
      const { hex, codes } = await undo(damaged);
      expect(codes.length).toBeLessThanOrEqual(1);
      expect(hex.length).toBeLessThan(100 * ORIGINAL.length);
    }
  });
});

describe('asking for too much', () => {
  it.each([
    ['a zstd window of 2 GiB', '28b52ffd 00a8 010000'],
    ['a zstd window of 2 EiB', '28b52ffd 00f8 010000'],
    ['a zstd frame of 2 GiB in one segment', '28b52ffd a0 00000080 010000'],
    ['an xz dictionary of 4 GiB', 'fd377a585a00 0004e6d6b446 02 00210128 00000000 00000000 00'],
  ])('refuses %s', async (_, hex) => {
    expect(await undo(fromHex(hex))).toEqual({ hex: '', codes: ['compressed-window'] });
  });

  it('stops where output grows without end, and not for a capture that is merely large', async () => {
    const endless = { read: async () => new Uint8Array(1000), close: async () => {} };
    const codes: string[] = [];
    const bomb = boundedSource(
      endless,
      () => 10,
      (code) => codes.push(code),
      { bytes: 50_000, ratio: 1000 },
    );
    let count = 0;
    while ((await bomb.read()) !== null) {
      count++;
    }
    expect([count, codes]).toEqual([50, ['compressed-without-end']]);

    let taken = 0;
    const large = boundedSource(
      endless,
      () => ++taken * 100,
      () => expect.unreachable(),
      { bytes: 5000, ratio: 1000 },
    );
    for (let i = 0; i < 100; i++) {
      expect(await large.read()).not.toBeNull();
    }
  });
});
