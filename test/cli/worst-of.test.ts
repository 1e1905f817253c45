import { expect, test } from 'vitest';
import { worstOf } from '../../src/cli/process/exit-codes.ts';

test.each([
  [[0, 0], 0],
  [[0, 1, 0], 1],
  [[1, 3, 0], 3],
  [[0, 3], 3],
  [[3, 2, 1], 2],
  [[2, 4, 3], 4],
  [[], 3],
] as const)('of %j the worst is %d', (codes, worst) => expect(worstOf(codes)).toBe(worst));
