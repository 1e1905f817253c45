import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/model/index.ts';
import { factorOf, LIMIT } from './factor.js';
import { measure } from './measure.js';
import { SHAPES } from './shapes.js';

/** Needs the CPU limit of a shell. `npm run growth` prints the figures. */
describe.skipIf(process.platform === 'win32')(
  'twice of what an attacker makes takes no more than twice as long',
  () => {
    for (const [place, { name, isOpen = false }] of SHAPES.entries()) {
      (isOpen ? test.fails : test)(name, { timeout: 330_000 }, () => {
        const seconds = measure(place);
        expect(seconds).not.toBeNull();
        expect({ seconds, factor: factorOf(seconds ?? []) }).toEqual({ seconds, factor: expect.toSatisfy(isBounded) });
      });
    }

    const isBounded = (factor: number): boolean => factor <= LIMIT;
  },
);

describe('the table of shapes', () => {
  test('goes beyond every limit', () => {
    const reached = new Set<string>(SHAPES.flatMap(({ bounds = [] }) => bounds));
    expect([...reached].sort()).toEqual(Object.keys(DEFAULT_LIMITS).sort());
  });

  test('names each shape once', () => {
    expect(new Set(SHAPES.map(({ name }) => name)).size).toBe(SHAPES.length);
  });
});

describe('the factor between the steps', () => {
  test.each([
    [[0.2, 0.4, 0.8], 2],
    [[0.2, 0.8, 3.2], 4],
    [[0.2, 0.3, 0.9], 3],
    [[0.01, 0.02, 0.05], 1],
    [[0.01, 0.1, 0.4], 4],
  ])('%j: %d', (seconds, factor) => {
    expect(factorOf(seconds)).toBeCloseTo(factor, 10);
  });
});
