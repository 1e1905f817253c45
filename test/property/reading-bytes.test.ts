import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashIndex, indexOfByte, latin1, u16be, u16le, u32be, u32le, utf8 } from '../../src/bytes/index.ts';
import { latin1Portable } from '../../src/bytes/text.ts';
import { sequenceAfter, sequenceDistance } from '../../src/flow/sequence.ts';

const bytesWithRange = fc
  .uint8Array({ maxLength: 300 })
  .chain((bytes) =>
    fc
      .tuple(fc.nat(bytes.length), fc.nat(bytes.length))
      .map(([a, b]) => ({ bytes, start: Math.min(a, b), end: Math.max(a, b) })),
  );

describe('bytes', () => {
  it('read integers as Buffer does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 20 }), fc.nat(16), (bytes, wish) => {
        const at = Math.min(wish, bytes.length - 4);
        const buffer = Buffer.from(bytes);
        expect([u16be(bytes, at), u16le(bytes, at)]).toEqual([buffer.readUInt16BE(at), buffer.readUInt16LE(at)]);
        expect([u32be(bytes, at), u32le(bytes, at)]).toEqual([buffer.readUInt32BE(at), buffer.readUInt32LE(at)]);
      }),
    );
  });

  it('are the same text with and without Buffer', () => {
    fc.assert(
      fc.property(bytesWithRange, ({ bytes, start, end }) => {
        expect(latin1Portable(bytes, start, end)).toBe(latin1(bytes, start, end));
      }),
    );
    const long = new Uint8Array(20_000).fill(0xe9);
    expect(latin1Portable(long, 0, long.length)).toBe('é'.repeat(20_000));
  });

  it('are UTF-8 where they can be and latin-1 otherwise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bytes = Buffer.from(text);
        expect(utf8(bytes, 0, bytes.length)).toBe(text);
      }),
    );
    expect(utf8(Uint8Array.of(0x41, 0xe9, 0x42), 0, 3)).toBe('AéB');
  });

  it('are searched within the range only', () => {
    fc.assert(
      fc.property(bytesWithRange, fc.nat(255), ({ bytes, start, end }, byte) => {
        const expected = bytes.subarray(start, end).indexOf(byte);
        expect(indexOfByte(bytes, byte, start, end)).toBe(expected < 0 ? -1 : start + expected);
      }),
    );
  });
});

describe('an index by 64-bit hashes', () => {
  it('does what a map does, also where entries collide, go and come again', () => {
    const operation = fc.record({
      kind: fc.constantFrom('add', 'delete', 'get'),
      // Few first halves, so that many fall into one chain; 4096 apart they share their place.
      first: fc.constantFrom(0, 1, 4096, -1, 2 ** 31 - 1),
      second: fc.integer({ min: -3, max: 3 }),
      value: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 200 }), (operations) => {
        const index = new HashIndex();
        const model = new Map<string, number>();
        for (const { kind, first, second, value } of operations) {
          const key = `${first} ${second}`;
          if (kind === 'add' && !model.has(key)) {
            index.add(first, second, value);
            model.set(key, value);
          } else if (kind === 'delete') {
            index.delete(first, second);
            model.delete(key);
          }
          expect(index.get(first, second)).toBe(model.get(key) ?? -1);
          expect(index.size).toBe(model.size);
        }
      }),
    );
  });

  it('holds the largest number as well as the smallest', () => {
    const index = new HashIndex();
    index.add(1, 1, 0);
    index.add(1, 2, 2 ** 31 - 1);
    expect([index.get(1, 1), index.get(1, 2), index.get(1, 3)]).toEqual([0, 2 ** 31 - 1, -1]);
  });

  it('grows, and forgets what is deleted', () => {
    const index = new HashIndex();
    for (let i = 0; i < 20_000; i++) {
      index.add(Math.imul(i, 0x9e3779b1), i, i);
      if (i >= 500) {
        index.delete(Math.imul(i - 500, 0x9e3779b1), i - 500);
      }
    }
    expect(index.size).toBe(500);
    expect(index.get(Math.imul(19_999, 0x9e3779b1), 19_999)).toBe(19_999);
    expect(index.get(Math.imul(19_499, 0x9e3779b1), 19_499)).toBe(-1);
  });
});

describe('TCP sequence numbers', () => {
  it('are as far apart as arithmetic modulo 2^32 says', () => {
    const sequence = fc.nat(0xffffffff);
    fc.assert(
      fc.property(sequence, sequence, (from, to) => {
        expect(sequenceDistance(from, to)).toBe(Number(BigInt.asIntN(32, BigInt(to) - BigInt(from))));
      }),
    );
    fc.assert(
      fc.property(sequence, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (from, count) => {
        const to = sequenceAfter(from, count);
        expect(to).toBe(Number(BigInt.asUintN(32, BigInt(from) + BigInt(count))));
        expect(sequenceDistance(from, to)).toBe(count);
      }),
    );
  });
});
