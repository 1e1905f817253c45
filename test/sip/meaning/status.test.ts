import { describe, expect, test } from 'vitest';
import {
  CHALLENGES,
  classOf,
  endsSubscription,
  isChallenge,
  isFinal,
  isProvisional,
  isRefusal,
  isSuccess,
  isUnreachable,
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

  test('a user who may be not registered is unreachable by four codes', () => {
    const all = [null, undefined, ...Array.from({ length: 700 }, (_, status) => status)];
    expect(all.filter(isUnreachable)).toEqual([404, 410, 430, 480]);
  });

  test('the refusals of a NOTIFY that end its subscription are those of RFC 6665 §4.2.2', () => {
    const all = [null, undefined, ...Array.from({ length: 700 }, (_, status) => status)];
    expect(all.filter(endsSubscription)).toEqual([404, 405, 410, 416, 480, 481, 482, 483, 484, 485, 489, 501, 604]);
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
