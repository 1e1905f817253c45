import { describe, expect, test } from 'vitest';
import {
  CHALLENGES,
  classOf,
  isChallenge,
  isFinal,
  isProvisional,
  isRefusal,
  isSuccess,
} from '../../../src/sip/index.ts';

/** Both sides of each bound. */
const STATUSES = [null, undefined, 0, 99, 100, 101, 199, 200, 299, 300, 400, 401, 402, 406, 407, 408, 699];

const TRUE_FOR: [string, (status: number | null | undefined) => boolean, number[]][] = [
  ['isProvisional', isProvisional, [100, 101, 199]],
  ['isFinal', isFinal, [200, 299, 300, 400, 401, 402, 406, 407, 408, 699]],
  ['isSuccess', isSuccess, [200, 299]],
  ['isRefusal', isRefusal, [300, 400, 401, 402, 406, 407, 408, 699]],
  ['isChallenge', isChallenge, [401, 407]],
];

describe('what the number of a response means', () => {
  test.each(TRUE_FOR)('%s', (_, says, expected) => {
    expect(STATUSES.filter(says)).toEqual(expected);
  });

  test('the challenges by name are those by number', () => {
    expect(CHALLENGES).toEqual([401, 407]);
  });

  test.each([
    [100, 1],
    [199, 1],
    [486, 4],
    [603, 6],
  ])('%i is of class %i', (status, expected) => {
    expect(classOf(status)).toBe(expected);
  });
});
