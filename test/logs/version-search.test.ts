import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countByte, indexOfBytes, indexOfBytesPortable, latin1Bytes } from '../../src/bytes/index.ts';
import { VersionSearch } from '../../src/logs/version-search.ts';

const PIECES = [
  'SIP/2.0',
  'SIP\\/2.0',
  'SIP',
  '/2.0',
  'HTTP/2.0',
  'SIP/SDP 946 Request: ',
  'SIP 363 Status: ',
  'Status: ',
  'Request',
  'x',
  ' ',
  '\n',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

/** Everything that is found, in a text that is there from the beginning. */
function foundIn(whole: string): number[] {
  const search = new VersionSearch();
  const found: number[] = [];
  const bytes = latin1Bytes(whole);
  for (let at = search.find(bytes, 0, 0); at >= 0; at = search.find(bytes, 0, at)) {
    found.push(at);
  }
  return found;
}

describe('the search for versions', () => {
  test('finds each version and each summary, and nothing else', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const expected = [...whole.matchAll(/SIP\\?\/2\.0|(?<=SIP[\w/]*?(?=[ \d]{3})[ \d]+)(?:Request|Status): /g)];
        expect(foundIn(whole)).toEqual(expected.map((match) => match.index + match[0].length));
      }),
    );
  });

  test('finds the same in a text that comes piece by piece and is dropped behind', () => {
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), (whole, sizes) => {
        const search = new VersionSearch();
        const found: number[] = [];
        let [base, from, end] = [0, 0, 0];
        for (let piece = 0; end < whole.length; piece++) {
          end = Math.min(whole.length, end + sizes[piece % sizes.length]!);
          const dropped = Math.max(0, from - 40);
          base += dropped;
          from -= dropped;
          search.shift(dropped);
          const bytes = latin1Bytes(whole.slice(base, end));
          // Of what stands at the end more may follow.
          for (
            let at = search.find(bytes, 0, from);
            at >= 0 && (at + 16 <= bytes.length || end === whole.length);
            at = search.find(bytes, 0, at)
          ) {
            found.push(base + at);
            from = at;
          }
        }
        expect(found).toEqual(foundIn(whole));
      }),
    );
  });
});

describe('bytes', () => {
  test('are counted as a loop counts them, from any position', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3000, max: 12 }),
        fc.nat(7),
        fc.nat(3000),
        fc.nat(3000),
        (all, offset, a, b) => {
          const bytes = new Uint8Array(Uint8Array.from([...new Uint8Array(offset), ...all]).buffer, offset);
          const [from, to] = [Math.min(a, b, all.length), Math.min(Math.max(a, b), all.length)];
          expect(countByte(bytes, 10, from, to)).toBe([...all.subarray(from, to)].filter((byte) => byte === 10).length);
        },
      ),
    );
    expect(countByte(new Uint8Array(5000).fill(10), 10, 1, 4999)).toBe(4998);
    expect(countByte(new Uint8Array(5000).fill(0x8a), 10, 0, 5000)).toBe(0);
  });

  test('are found the same with and without Buffer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 40 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '/'), minLength: 1, maxLength: 4 }),
        fc.nat(45),
        (whole, sought, from) => {
          const [bytes, mark] = [latin1Bytes(whole), latin1Bytes(sought)];
          expect(indexOfBytes(bytes, mark, from)).toBe(whole.indexOf(sought, from));
          expect(indexOfBytesPortable(bytes, mark, from)).toBe(whole.indexOf(sought, from));
        },
      ),
    );
  });
});
