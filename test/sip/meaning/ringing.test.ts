import { describe, expect, test } from 'vitest';
import { endOfRinging, isAlerting, isAnnounced } from '../../../src/sip/index.ts';

const STATUSES = [null, undefined, 100, 179, 180, 181, 182, 183, 189, 190, 199, 200, 480];

describe('whether a phone rings', () => {
  test('180 alone says so', () => {
    expect(STATUSES.filter(isAlerting)).toEqual([180]);
  });

  test('an 18x says that the call got to somebody', () => {
    expect(STATUSES.filter(isAnnounced)).toEqual([180, 181, 182, 183, 189]);
  });
});

describe('how ringing ended, by its time', () => {
  test.each([
    [0, 'at-once'],
    [999_999, 'at-once'],
    [1_000_000, 'by-hand'],
    [9_999_999, 'by-hand'],
    [10_000_000, 'unknown'],
    [14_999_999, 'unknown'],
    [15_000_000, 'by-timer'],
    [30_000_000, 'by-timer'],
    [Number.NaN, 'unknown'],
    [-5, 'at-once'],
  ])('%s µs: %s', (us, ending) => {
    expect(endOfRinging(us)).toBe(ending);
  });
});
