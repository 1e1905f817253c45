import { expect, test } from 'vitest';
import { Queue } from '../../src/bytes/index.ts';

test('a queue gives back what came first, however much came', () => {
  const queue = new Queue<number>();
  const taken: (number | undefined)[] = [];
  for (let item = 0; item < 10_000; item++) {
    queue.push(item);
    if (item % 3 > 0) {
      taken.push(queue.shift());
    }
  }
  expect(queue.size).toBe(10_000 - taken.length);
  while (queue.size > 0) {
    taken.push(queue.shift());
  }
  expect(taken).toEqual(Array.from({ length: 10_000 }, (_, item) => item));
  expect([queue.shift(), queue.size]).toEqual([undefined, 0]);
});
