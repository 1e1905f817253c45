import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../src/capture/index.ts';
import { gunzipInNode, inflateRawInNode } from '../../src/capture/node.ts';
import { gunzipInBrowser, inflateRawInBrowser } from '../../src/capture/portable.ts';

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Numbers that look like nothing, the same on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return ((state >>> 8) * below) >>> 24;
  };
}

/** Words of few kinds, noise, few different bytes, one byte: what gives every kind of block. */
const DATA: readonly Uint8Array[] = [
  Buffer.from(
    Array.from({ length: 400 }, (_, at) => `Via: SIP/2.0/UDP 10.0.0.${at % 7};branch=z9hG4bK${at * at}\r\n`).join(''),
  ),
  Uint8Array.from({ length: 20_000 }, (_, at) => numbers(at)(256)),
  Uint8Array.from({ length: 50_000 }, (_, at) => numbers(at)(3)),
  new Uint8Array(400_000),
];

async function undone(gunzip: typeof gunzipInNode, gz: Uint8Array, blockSize: number) {
  const told: unknown[] = [];
  const source = gunzip(memorySource(gz, blockSize), (code, offset) => told.push(code, offset));
  const parts: Uint8Array[] = [];
  for (let block = await source.read(); block !== null; block = await source.read()) {
    parts.push(block.slice());
  }
  await source.close();
  return { hex: hexOf(Buffer.concat(parts)), told };
}

describe('gzip without zlib', () => {
  it.each([
    ['stored', 0, constants.Z_DEFAULT_STRATEGY],
    ['fast', 1, constants.Z_DEFAULT_STRATEGY],
    ['small', 9, constants.Z_DEFAULT_STRATEGY],
    ['with fixed codes', 6, constants.Z_FIXED],
    ['with Huffman codes only', 6, constants.Z_HUFFMAN_ONLY],
    ['with runs only', 6, constants.Z_RLE],
  ])('gives what was packed %s, in blocks of any size', async (_, level, strategy) => {
    for (const data of DATA) {
      const gz = gzipSync(data, { level, strategy });
      for (const size of [gz.length > 5000 ? 977 : 1, 1 << 20]) {
        expect(await undone(gunzipInBrowser, gz, size)).toEqual({ hex: hexOf(data), told: [] });
      }
    }
  });

  const small = gzipSync(DATA[0]!.subarray(0, 4000));
  const named = Buffer.concat([
    Uint8Array.of(0x1f, 0x8b, 8, 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 2, 0, 65, 66),
    Buffer.from('name\0what it is\0'),
    small.subarray(10),
  ]);

  it.each<[string, Uint8Array]>([
    ['with a name, a comment and a field', named],
    ['two in a row', Buffer.concat([small, small])],
    ['with zeros behind', Buffer.concat([small, new Uint8Array(700)])],
    ['with junk behind', Buffer.concat([small, Buffer.from('junk behind the end')])],
    ['with another checksum', Buffer.concat([small.subarray(0, -8), Uint8Array.of(1), small.subarray(-7)])],
    ['with another length', Buffer.concat([small.subarray(0, -1), Uint8Array.of(1)])],
    ['with flags that nobody knows', Buffer.concat([small.subarray(0, 3), Uint8Array.of(0x20), small.subarray(4)])],
    [
      'with the wrong checksum of its head',
      Buffer.concat([
        small.subarray(0, 3),
        Uint8Array.of(2),
        small.subarray(4, 10),
        Uint8Array.of(9, 9),
        small.subarray(10),
      ]),
    ],
  ])('reads one %s as zlib does', async (_, gz) => {
    expect(await undone(gunzipInBrowser, gz, 100)).toEqual(await undone(gunzipInNode, gz, 100));
  });

  const withName = (length: number): Uint8Array =>
    Buffer.concat([
      Uint8Array.of(0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3),
      Buffer.alloc(length, 'n'),
      Uint8Array.of(0),
      small.subarray(10),
    ]);
  // Ten bytes stand before a name, and a NUL behind it.
  const LONGEST_NAME = 128 * 1024 - 11;

  it.each([9001, 1 << 20])('reads a head of 128 KiB and none that is longer, in blocks of %d', async (size) => {
    const whole = withName(LONGEST_NAME);
    expect(await undone(gunzipInBrowser, whole, size)).toEqual(await undone(gunzipInNode, whole, size));
    const { hex, told } = await undone(gunzipInBrowser, withName(LONGEST_NAME + 1), size);
    expect(hex).toBe('');
    expect(told).toContain('gzip-damaged');
  });

  it('does not wait for the end of a name that has none', async () => {
    const { told } = await undone(gunzipInBrowser, withName(160 * 1024).subarray(0, 140 * 1024), 9001);
    expect(told).toContain('gzip-damaged');
  });

  it('gives as much of one that is cut off', async () => {
    for (let length = 1; length < small.length; length += 31) {
      const cut = small.subarray(0, length);
      expect([length, await undone(gunzipInBrowser, cut, 64)]).toEqual([length, await undone(gunzipInNode, cut, 64)]);
    }
  });

  it('gives as much of one that is damaged', async () => {
    for (let at = 0; at < small.length; at += 37) {
      const damaged = Uint8Array.from(small);
      damaged[at]! ^= 1 << (at % 8);
      expect([at, await undone(gunzipInBrowser, damaged, 64)]).toEqual([at, await undone(gunzipInNode, damaged, 64)]);
    }
  });
});

describe('raw deflate without zlib', () => {
  const dictionary = Buffer.from('INVITE sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK1\r\n');
  const text = Buffer.from(
    'INVITE sip:carol@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK2\r\n'.repeat(9),
  );
  const packed = deflateRawSync(text, { dictionary, finishFlush: constants.Z_SYNC_FLUSH });

  it('ends at a flush, and knows what came before', () => {
    expect(hexOf(inflateRawInBrowser(packed, dictionary, 10_000)!)).toBe(hexOf(text));
    expect(inflateRawInBrowser(packed, null, 10_000)).toBeNull();
    expect(inflateRawInBrowser(packed, dictionary, text.length - 1)).toBeNull();
    expect(inflateRawInBrowser(packed, dictionary, text.length)?.length).toBe(text.length);
  });

  it('says the same as zlib of what is cut off or damaged', () => {
    const random = numbers(3);
    for (let round = 0; round < 400; round++) {
      const damaged = Uint8Array.from(packed.subarray(0, 1 + random(packed.length)));
      if (round % 2 === 0) {
        damaged[random(damaged.length)]! ^= 1 << random(8);
      }
      const [ours, theirs] = [inflateRawInBrowser, inflateRawInNode].map((inflate) =>
        inflate(damaged, dictionary, 10_000),
      );
      expect([round, ours && hexOf(ours)]).toEqual([round, theirs && hexOf(theirs)]);
    }
  });
});
