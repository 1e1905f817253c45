import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { FirstTold } from '../../src/work/index.ts';

const STORIES = 60_000;
const MOST_BYTES = 200;

/** As the id and revision of a story are. */
function keyOf(number: number): string {
  return number.toString(16).padStart(64, '0123456789abcdef');
}

describe('what was told first', () => {
  test('is known by its generation', () => {
    const told = new FirstTold(10);
    expect(told.note('a', 1)).toBe(1);
    expect(told.note('a', 2)).toBe(1);
    expect(told.note('b', 2)).toBe(2);
    expect(told.note('ba', 3)).toBe(3);
    expect(told.note('ab', 4)).toBe(4);
  });

  test('is forgotten where so many others came since, and no sooner than after half of them', () => {
    const told = new FirstTold(10);
    for (let number = 0; number < 10; number++) {
      told.note(keyOf(number), 1);
    }
    expect([0, 5, 9].map((number) => told.note(keyOf(number), 2))).toEqual([1, 1, 1]);
    told.note(keyOf(10), 1);
    expect([0, 5, 9].map((number) => told.note(keyOf(number), 2))).toEqual([2, 1, 1]);
  });

  test('does not keep the texts', () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const bytesNow = (): number => {
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    const told = new FirstTold(2 * STORIES);
    const before = bytesNow();
    for (let number = 0; number < STORIES; number++) {
      told.note(keyOf(number), 1);
    }
    expect((bytesNow() - before) / STORIES).toBeLessThan(MOST_BYTES);
    expect(told.note(keyOf(7), 2)).toBe(1);
  });
});
