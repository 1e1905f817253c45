import { describe, expect, test } from 'vitest';
import { COLOURED } from '../../src/report/index.ts';

/** The six steps of red, green and blue in the colour cube of the 256. */
const STEPS = [0, 95, 135, 175, 215, 255];

/** What colour number `n` of the 256 looks like on every terminal: below 16 each has its own. */
function rgbOf(n: number): [number, number, number] {
  if (n >= 232) {
    const grey = 8 + 10 * (n - 232);
    return [grey, grey, grey];
  }
  const cube = n - 16;
  return [STEPS[Math.floor(cube / 36)]!, STEPS[Math.floor(cube / 6) % 6]!, STEPS[cube % 6]!];
}

/** Relative luminance (WCAG 2.2). */
function luminanceOf(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('a colour', () => {
  const { bold, ...colours } = COLOURED;

  test.each(Object.entries(colours))('%s is legible on white and on black', (_, paint) => {
    const [, number = ''] = /^\u001b\[38;5;(\d+)mtext\u001b\[39m$/.exec(paint('text')) ?? [];
    expect(Number(number)).toBeGreaterThanOrEqual(16);
    const luminance = luminanceOf(rgbOf(Number(number)));
    expect(1.05 / (luminance + 0.05)).toBeGreaterThan(4);
    expect((luminance + 0.05) / 0.05).toBeGreaterThan(4);
  });

  test('is one of its own', () => {
    const painted = [...Object.values(colours), bold].map((paint) => paint('x'));
    expect(new Set(painted).size).toBe(6);
  });

  test('of nothing is nothing', () => {
    expect(Object.values(COLOURED).map((paint) => paint(''))).toEqual(['', '', '', '', '', '']);
  });
});
