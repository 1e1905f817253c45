import { describe, expect, test } from 'vitest';
import { byTrace, isBefore, type Moment, spanUs } from '../../src/model/index.ts';

const at = (timeUs: number, frame = 0, line = 0, input = 0): Moment => ({ timeUs, input, frame, line });
const NONE = Number.NaN;

describe('which of two moments came before the other', () => {
  test.each<[string, Moment | null, Moment | null, boolean, boolean]>([
    ['by their times', at(1, 2), at(2, 1), true, false],
    ['by their places where neither has a time', at(NONE, 1), at(NONE, 2), true, false],
    ['by their lines in a log', at(NONE, 0, 7), at(NONE, 0, 9), true, false],
    ['by their places where one has none', at(5, 1), at(NONE, 2), true, false],
    ['by their places at the same time', at(5, 1), at(5, 2), true, false],
    ['by their times in two inputs', at(1, 9, 0, 1), at(2, 1, 0, 0), true, false],
    ['nobody knows of two inputs without times', at(NONE, 1, 0, 0), at(NONE, 2, 0, 1), false, false],
    ['neither, where they are the same', at(5, 1), at(5, 1), false, false],
    ['nobody knows of what is not there', null, at(1), false, false],
  ])('%s', (_, first, second, forwards, backwards) => {
    expect([isBefore(first, second), isBefore(second, first)]).toEqual([forwards, backwards]);
  });

  test('sorting puts inputs one after the other where nothing says more', () => {
    const moments = [at(NONE, 1, 0, 1), at(NONE, 2, 0, 0), at(NONE, 1, 0, 0)];
    expect(moments.sort(byTrace).map(({ input, frame }) => [input, frame])).toEqual([
      [0, 1],
      [0, 2],
      [1, 1],
    ]);
    expect([at(3), at(1), at(2)].sort(byTrace).map(({ timeUs }) => timeUs)).toEqual([1, 2, 3]);
  });
});

test('a span is measured from the one to the other, and is none without both times', () => {
  expect(spanUs(at(3), at(10))).toBe(7);
  expect(spanUs(at(10), at(3))).toBe(-7);
  expect(spanUs(at(NONE), at(3))).toBeNaN();
  expect(spanUs(null, at(3))).toBeNaN();
  expect(spanUs(at(3), undefined)).toBeNaN();
});
