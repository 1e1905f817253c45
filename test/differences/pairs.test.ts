import { describe, expect, test } from 'vitest';
import { HEALTHY, healthyResult } from './healthy.ts';
import { resultOf } from './pair.ts';
import { MUTATED } from './table.ts';

describe('one thing changed among other calls', () => {
  test('is tried often enough', () => {
    expect(MUTATED.length).toBeGreaterThanOrEqual(50);
    expect(new Set(MUTATED.map(({ name }) => name)).size).toBe(MUTATED.length);
  });

  test.each(MUTATED.map((pair, seed) => [pair.name, pair, seed] as const))(
    '%s is told first',
    async (_, pair, seed) => {
      const { parting, status, stderr } = await resultOf(pair, seed);
      expect(parting).toMatchObject(pair.first);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    },
  );
});

/** Each way is tried with a capture, and each capture with a way; `print.js` tries all. */
const SOME = HEALTHY.filter((_, i) => i % 5 === 0);

describe('a healthy call against itself', () => {
  test.each(SOME.map((pair) => [pair.name, pair] as const))('%s', async (_, pair) => {
    const { verdict, parting, sentences, status } = await healthyResult(pair);
    expect({ verdict, parting, sentences, status }).toEqual({
      verdict: 'same',
      parting: null,
      sentences: ['No difference that matters.'],
      status: 0,
    });
  });
});
