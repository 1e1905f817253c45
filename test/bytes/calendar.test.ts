import { describe, expect, test } from 'vitest';
import { calendarTime, parseIsoTime } from '../../src/bytes/index.ts';

describe('a time in the calendar', () => {
  const FIRST = Date.UTC(-1, 11, 31, 23, 59, 59, 999) * 1000 + 1000;
  const LAST = Date.parse('9999-12-31T23:59:59.999Z') * 1000 + 968;

  test.each([FIRST, -1, 0, 1_795_327_832_123_456, LAST])('is what it is: %d', (timeUs) => {
    expect(calendarTime(timeUs)).toBe(timeUs);
  });

  test.each([
    FIRST - 16,
    Date.parse('+010000-01-01T00:00:00Z') * 1000,
    2 ** 73,
    -(2 ** 73),
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
  ])('is none outside: %d', (timeUs) => {
    expect(calendarTime(timeUs)).toBeNaN();
  });

  test('is not left by a zone', () => {
    expect(parseIsoTime('9999-12-31T23:59:59Z')).toBe(LAST - 999_968);
    expect(parseIsoTime('9999-12-31T23:59:59-01:00')).toBeNaN();
    expect(parseIsoTime('0000-01-01T00:00:00Z')).toBe(FIRST);
    expect(parseIsoTime('0000-01-01T00:00:00+01:00')).toBeNaN();
  });
});
