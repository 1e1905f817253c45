import { expect, test } from 'vitest';
import { RingIndex } from '../../src/bytes/index.ts';

test('finds what the ring still holds under a number, the latest first, and nothing else', () => {
  const size = 16;
  const index = new RingIndex(size);
  const ring: (number | null)[] = new Array(size).fill(null);
  const turns: number[] = [];
  for (let turn = 0; turn < 500; turn++) {
    // A few numbers, some of which fall under the same lowest bits.
    const key = ((turn * 7919) % 5) * 32 - 64;
    index.add(key);
    ring[turn % size] = key;
    turns.push(key);
    for (const wanted of [-64, -32, 0, 32, 64, 7]) {
      const found: number[] = [];
      for (let at = index.latest(wanted); at >= 0; at = index.older(at)) {
        found.push(at);
      }
      const held = turns
        .map((of, at) => ({ of, at }))
        .filter(({ of, at }) => of === wanted && at > turn - size)
        .map(({ at }) => at % size)
        .reverse();
      expect(found).toEqual(held);
    }
  }
});
