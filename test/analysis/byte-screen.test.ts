import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteScreen } from '../../src/analysis/chunks/byte-screen.ts';

test('tells of each stretch, one after the other, whether one of the texts stands in it', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '1'), maxLength: 60 });
  const sought = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '1'), minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  });
  const lengths = fc.array(fc.tuple(fc.nat(9), fc.nat(12)), { maxLength: 12 });
  fc.assert(
    fc.property(sought, fc.array(fc.tuple(text, lengths), { maxLength: 3 }), (texts, chunks) => {
      const screen = new ByteScreen(texts);
      for (const [chunk, stretches] of chunks) {
        // What lies behind the chunk in its memory is not part of it.
        screen.begin(Buffer.from(`${chunk}ab1`), chunk.length);
        let end = 0;
        for (const [gap, length] of stretches) {
          const start = end + gap;
          end = start + length;
          const isThere = texts.some((each) => chunk.slice(start, end).includes(each));
          expect(screen.mayBeIn(start, end)).toBe(end > chunk.length || isThere);
        }
      }
    }),
    { numRuns: 500 },
  );
});
