import { expect, test } from 'vitest';
import { Latest } from '../../src/intake/latest.ts';

test('the latest keys are known, one that is set again anew', () => {
  const latest = new Latest<number>(3);
  for (const [value, key] of ['a', 'b', 'c', 'a', 'd'].entries()) {
    latest.set(key, value);
  }
  expect(['a', 'b', 'c', 'd'].map((key) => latest.get(key))).toEqual([3, undefined, 2, 4]);
});

test('one key that is set again and again takes no more room, and puts no other out', () => {
  const latest = new Latest<number>(3);
  latest.set('b', 1);
  for (let times = 0; times < 5; times++) {
    latest.set('a', times);
  }
  expect([latest.get('a'), latest.get('b')]).toEqual([4, 1]);
});
