import { describe, expect, test } from 'vitest';
import { spansIn } from '../../src/findings/seconds.ts';
import { addEveryLanguage } from '../../src/languages/every.ts';

addEveryLanguage();

describe('spans of time in a sentence', () => {
  test.each([
    [0, 'at once', 'at once after it', 'just before it', ' for a moment', ' at once'],
    [-9, 'at once', 'at once after it', 'just before it', ' for a moment', ' at once'],
    [49_999, 'at once', 'at once after it', 'just before it', ' for a moment', ' at once'],
    [50_000, '0.1 s later', '0.1 s after it', '0.1 s before it', ' for 0.1 s', ' in 0.1 s'],
    [4_940_000, '4.9 s later', '4.9 s after it', '4.9 s before it', ' for 4.9 s', ' in 4.9 s'],
    [Number.NaN, 'later', 'after it', 'before it', '', ''],
  ])('%s µs', (us, later, after, before, lasting, within) => {
    const spans = spansIn('en');
    expect([
      spans.later(us),
      spans.after(us, 'it'),
      spans.before(us, 'it'),
      spans.lasting(us),
      spans.within(us),
    ]).toEqual([later, after, before, lasting, within]);
  });

  test('in Vietnamese', () => {
    const spans = spansIn('vi');
    expect(spans.later(0)).toBe('ngay lập tức');
    expect(spans.later(1_500_000)).toBe('sau 1,5 giây');
    expect(spans.after(1_500_000, 'REFER')).toBe('1,5 giây sau REFER');
  });
});
