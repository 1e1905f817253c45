import { describe, expect, test } from 'vitest';
import { EVERYTHING, parseTimePoint } from '../../src/filter/index.ts';
import { Selector } from '../../src/filter/selector.ts';

/** 2026-11-22T06:10:00Z. */
const START_US = 1_795_327_800_000_000;
const SECOND = 1_000_000;

describe('a time range', () => {
  test.each([
    ['+5', 5],
    ['+0.25', 0.25],
    ['06:10:05', 5],
    ['06:11', 60],
    ['06:10:05.5', 5.5],
    ['2026-11-22T06:10:05Z', 5],
    ['2026-11-22 07:10:05+01:00', 5],
    ['2026-11-22T06:10:05,123456789', 5.123456],
  ])('begins with --time-from %s', (text, seconds) => {
    const selector = new Selector({ ...EVERYTHING, from: parseTimePoint(text) }, 1);
    selector.isInRange(START_US);
    const fromUs = START_US + seconds * SECOND;
    expect([fromUs - 1, fromUs, fromUs + 1].map((us) => selector.isInRange(us))).toEqual([false, true, true]);
  });

  test('ends with --time-to, which still belongs to it', () => {
    const selector = new Selector({ ...EVERYTHING, from: parseTimePoint('+1'), to: parseTimePoint('+2') }, 1);
    const times = [Number.NaN, 0, 1, 1.5, 2, 2.1].map((seconds) => START_US + seconds * SECOND);
    expect(times.map((us) => selector.isInRange(us))).toEqual([false, false, true, true, true, false]);
  });

  test('counts from the first message that has a time', () => {
    const selector = new Selector({ ...EVERYTHING, to: parseTimePoint('+1') }, 1);
    expect([Number.NaN, START_US, START_US + 2 * SECOND].map((us) => selector.isInRange(us))).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('leaves nothing out where none was asked for', () => {
    const selector = new Selector(EVERYTHING, 1);
    expect([Number.NaN, START_US].map((us) => selector.isInRange(us))).toEqual([true, true]);
  });

  test.each(['', '5', '+', '+1e3', '-5', '24:00', '6:10', '06:10Z', '06:10:60', '2026-13-01', 'now', '+'.repeat(100)])(
    'does not take %j for a time',
    (text) => {
      expect(parseTimePoint(text)).toBeNull();
    },
  );
});
