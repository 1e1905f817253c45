import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/model/index.ts';
import { factorOf } from './factor.js';
import { testEverySecond } from './hold.ts';
import { SHAPES } from './shapes.js';

testEverySecond(0);

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
