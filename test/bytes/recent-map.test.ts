import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecentMap } from '../../src/bytes/index.ts';

test('what was put in last is known, and never more than asked for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 12 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer()), { maxLength: 200 }),
      (most, puts) => {
        const map = new RecentMap<number, number>(most);
        const naive = new Map<number, number>();
        for (const [key, value] of puts) {
          map.set(key, value);
          naive.delete(key);
          naive.set(key, value);
          expect(map.size).toBeLessThanOrEqual(most);
          expect(map.get(key)).toBe(value);
        }
        const latest = [...naive].slice(-Math.floor(most / 2));
        for (const [key, value] of latest) {
          expect(map.get(key)).toBe(value);
        }
        const known = [...naive].filter(([key]) => map.get(key) !== undefined);
        expect(known.length).toBe(map.size);
        for (const [key, value] of known) {
          expect(map.get(key)).toBe(value);
        }
      },
    ),
  );
});
