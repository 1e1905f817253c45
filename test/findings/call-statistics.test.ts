import { expect, test } from 'vitest';
import { CallStatistics } from '../../src/findings/call-statistics.ts';
import type { CallEnding } from '../../src/records/index.ts';

const NOWHEN = { startUs: Number.NaN, postDialDelayUs: Number.NaN, answeredUs: Number.NaN, endedUs: Number.NaN };

function ending(told: Partial<CallEnding>): CallEnding {
  return {
    outcome: 'failed',
    finalStatus: 503,
    isNotable: false,
    isFartherLeg: false,
    others: () => ({ joined: [], passedOn: [] }),
    ranOut: false,
    times: NOWHEN,
    ...told,
  };
}

function answered(fromS: number, toS: number, postDialDelayS = 1): Partial<CallEnding> {
  const times = { startUs: 0, postDialDelayUs: postDialDelayS * 1e6, answeredUs: fromS * 1e6, endedUs: toS * 1e6 };
  return { outcome: 'answered', finalStatus: 200, times };
}

function figuresOf(...calls: readonly Partial<CallEnding>[]) {
  const statistics = new CallStatistics();
  for (const call of calls) {
    statistics.add(ending(call));
  }
  return statistics.figures();
}

test('no calls have no figures', () => {
  expect(figuresOf()).toEqual({
    attempts: 0,
    answerSeizureRatio: null,
    networkEffectivenessRatio: null,
    postDialDelay: { medianUs: null, p95Us: null },
    duration: { medianUs: null, p95Us: null },
    mostAtOnce: 0,
    busy: 0,
  });
});

test('the ratios are those of RFC 6076 §4.6 and §4.7', () => {
  const decided = [480, 486, 600, 603].map((finalStatus) => ({ finalStatus }));
  const counted = figuresOf(
    answered(0, 9),
    ...decided,
    { finalStatus: 503 },
    { finalStatus: 404 },
    { finalStatus: 408 },
  );
  expect(counted).toMatchObject({ attempts: 8, answerSeizureRatio: 1 / 8, networkEffectivenessRatio: 5 / 8 });
  expect(counted).toMatchObject({ busy: 2 });
  expect(figuresOf({ outcome: 'cancelled', finalStatus: 487 })).toMatchObject({ attempts: 1 });
});

test.each([401, 402, 407, 300, 302, 399])('a %i is neither an answer nor a failure', (finalStatus) => {
  expect(figuresOf({ finalStatus }).attempts).toBe(0);
});

test('a call without an end, and the second leg of one, do not count', () => {
  expect(figuresOf({ outcome: 'no-final', finalStatus: null }).attempts).toBe(0);
  expect(figuresOf({ ...answered(0, 9), isFartherLeg: true })).toMatchObject({ attempts: 0, mostAtOnce: 0 });
});

test('a call that nobody answered in its time is an attempt that failed', () => {
  const silent: Partial<CallEnding> = { outcome: 'no-final', finalStatus: null, ranOut: true };
  expect(figuresOf(answered(0, 9), silent)).toMatchObject({
    attempts: 2,
    answerSeizureRatio: 0.5,
    networkEffectivenessRatio: 0.5,
  });
  expect(figuresOf({ ...silent, isFartherLeg: true }).attempts).toBe(0);
});

test('durations are told to within two in a hundred', () => {
  const { duration, postDialDelay } = figuresOf(
    ...Array.from({ length: 100 }, (_, i) => answered(0, i + 1, (i + 1) / 10)),
  );
  expect(duration.medianUs).toBeGreaterThan(49e6);
  expect(duration.medianUs).toBeLessThan(51.1e6);
  expect(duration.p95Us).toBeGreaterThan(93.1e6);
  expect(duration.p95Us).toBeLessThan(97e6);
  expect(postDialDelay.medianUs).toBeGreaterThan(4.9e6);
  expect(postDialDelay.p95Us).toBeLessThan(9.7e6);
});

test('the most at once: one that ends in the moment another begins is over', () => {
  expect(figuresOf(answered(0, 5), answered(5, 9)).mostAtOnce).toBe(1);
  expect(figuresOf(answered(0, 5.1), answered(5, 9), answered(1, 2)).mostAtOnce).toBe(2);
  expect(figuresOf(answered(0, Number.NaN), answered(5, 9)).mostAtOnce).toBe(2);
});
