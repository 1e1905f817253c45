import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Chain } from '../../src/session/transfer/chain.ts';

test('a chain is a set that tells its latest items, the oldest of them first', () => {
  const step = fc.record({ item: fc.integer({ min: 0, max: 6 }), isAdded: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 0, max: 8 }), (steps, most) => {
      const chain = new Chain<number>();
      const set = new Set<number>();
      for (const { item, isAdded } of steps) {
        if (isAdded) {
          chain.add(item);
          set.add(item);
        } else {
          expect(chain.delete(item)).toBe(set.delete(item));
        }
        expect(chain.size).toBe(set.size);
        expect(chain.latest(most)).toEqual(most === 0 ? [] : [...set].slice(-most));
      }
    }),
  );
});
