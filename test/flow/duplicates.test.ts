import { describe, expect, test } from 'vitest';
import { DuplicateFilter } from '../../src/flow/duplicates.ts';
import { type Arrival, emptyArrival } from '../../src/model/index.ts';

const bytes = new Uint8Array(64);
const view = new DataView(bytes.buffer);

function isCopy(filter: DuplicateFilter, number: number, arrival: Arrival, identification = 7): boolean {
  view.setUint32(0, number);
  return filter.isCopy(bytes, 0, bytes.length, arrival, identification);
}

test('copies are found however fast messages come, and what comes later is none', () => {
  const filter = new DuplicateFilter(12_345);
  const most = 10_000;
  let found = 0;
  for (let number = 0; number < most; number++) {
    // A message every 10 µs; each again 30 ms later by another interface.
    expect(isCopy(filter, number, { ...emptyArrival(), timeUs: 10 * number })).toBe(false);
    const copied = number - 3000;
    if (copied >= 0) {
      found += isCopy(filter, copied, { ...emptyArrival(), timeUs: 10 * number + 1 }) ? 1 : 0;
    }
  }
  expect(found).toBe(most - 3000);
  expect(filter.found).toBe(found);
  // A repetition: the same bytes half a second later.
  expect(isCopy(filter, most - 1, { ...emptyArrival(), timeUs: 10 * most + 500_000 })).toBe(false);
  // The same bytes on another way.
  expect(isCopy(filter, most - 1, { ...emptyArrival(), timeUs: 10 * most + 500_001, dst: OTHER })).toBe(false);
  expect(isCopy(filter, most - 1, { ...emptyArrival(), timeUs: 10 * most + 500_002 })).toBe(true);
});

const OTHER = { id: 1, mark: 77, address: '192.0.2.9', port: 5060, text: '192.0.2.9:5060' };

const MOST = 131_072;

/** Messages of their own, numbered from `first`, a microsecond apart from `sinceUs` on. How many are copies. */
function take(filter: DuplicateFilter, first: number, count: number, sinceUs: number): number {
  let found = 0;
  const arrival = emptyArrival();
  for (let number = first; number < first + count; number++) {
    arrival.timeUs = sinceUs + (number - first);
    found += isCopy(filter, number, arrival) ? 1 : 0;
  }
  return found;
}

test.each([1, 2, -3, 0x7fffffff])('what is forgotten is what came first, whatever the seed (%i)', (seed) => {
  const filter = new DuplicateFilter(seed);
  expect(take(filter, 0, MOST + 1, 0)).toBe(0);
  // The whole again, as in two traces one behind the other: the first message was forgotten for the last one.
  const again = { ...emptyArrival(), timeUs: 1 };
  expect(isCopy(filter, 1, again)).toBe(true);
  expect(filter.isIncomplete).toBe(true);
  expect(isCopy(filter, 0, { ...emptyArrival(), timeUs: 0 })).toBe(false);
  // Which was remembered for the one that is the first now.
  expect(isCopy(filter, 1, { ...emptyArrival(), timeUs: 1 })).toBe(false);
  expect(isCopy(filter, 3, { ...emptyArrival(), timeUs: 3 })).toBe(true);
  expect(filter.found).toBe(2);
});

test('messages are numbered anew without any being lost', () => {
  const filter = new DuplicateFilter(5);
  const step = MOST / 2;
  for (let round = 0; round < 17; round++) {
    expect(take(filter, round * step, step, round * step)).toBe(0);
    expect(take(filter, round * step, step, round * step)).toBe(step);
  }
  expect(filter.isIncomplete).toBe(false);
  expect(take(filter, 15 * step, 2 * step, 15 * step)).toBe(2 * step);
});

test('a message with a time far ahead hides no copy, and one without a time is none', () => {
  const filter = new DuplicateFilter(6);
  expect(isCopy(filter, 1, { ...emptyArrival(), timeUs: 10 })).toBe(false);
  expect(isCopy(filter, 2, { ...emptyArrival(), timeUs: 4e15 })).toBe(false);
  expect(isCopy(filter, 3, { ...emptyArrival(), timeUs: 20 })).toBe(false);
  expect(isCopy(filter, 1, { ...emptyArrival(), timeUs: 50_010 })).toBe(true);
  expect(isCopy(filter, 3, { ...emptyArrival(), timeUs: 50_021 })).toBe(false);
  expect(isCopy(filter, 2, { ...emptyArrival(), timeUs: 4e15 + 50_000 })).toBe(true);
  expect(isCopy(filter, 4, { ...emptyArrival(), timeUs: Number.NaN })).toBe(false);
  expect(isCopy(filter, 4, { ...emptyArrival(), timeUs: Number.NaN })).toBe(false);
  expect(filter.isIncomplete).toBe(false);
});

test('of equal bytes the latest sixteen sightings are looked at', () => {
  const filter = new DuplicateFilter(7);
  for (let turn = 0; turn <= 16; turn++) {
    expect(isCopy(filter, 1, { ...emptyArrival(), timeUs: 60_000 * turn })).toBe(false);
  }
  expect(isCopy(filter, 1, { ...emptyArrival(), timeUs: 60_000 })).toBe(true);
  expect(filter.isIncomplete).toBe(false);
  expect(isCopy(filter, 1, { ...emptyArrival(), timeUs: 0 })).toBe(false);
  expect(filter.isIncomplete).toBe(true);
});

const HOUR_US = 3_600_000_000;

describe('one damaged time', () => {
  test.each([
    ['a day ahead', 24 * HOUR_US],
    ['centuries ahead', 4e15],
    ['far back', -4e15],
  ])('%s hides no copy and forgets none', (_where, damagedUs) => {
    const filter = new DuplicateFilter(8);
    take(filter, 0, 10, 0);
    expect(isCopy(filter, 10, { ...emptyArrival(), timeUs: damagedUs })).toBe(false);
    expect(take(filter, 11, MOST - 11, 11)).toBe(0);
    expect(isCopy(filter, 10, { ...emptyArrival(), timeUs: damagedUs + 50_000 })).toBe(true);
    expect(take(filter, MOST, MOST, MOST)).toBe(0);
    expect(take(filter, 2 * MOST, 1000, 2 * MOST)).toBe(0);
    expect(take(filter, 2 * MOST, 1000, 2 * MOST + 10_000)).toBe(1000);
    expect(filter.isIncomplete).toBe(false);
    // Only what lies where the damaged time did may be one that was forgotten.
    expect(isCopy(filter, 10, { ...emptyArrival(), timeUs: damagedUs })).toBe(false);
    expect(filter.isIncomplete).toBe(true);
  });

  test('that came true hides none either', () => {
    const filter = new DuplicateFilter(9);
    take(filter, 0, 10, 0);
    isCopy(filter, 10, { ...emptyArrival(), timeUs: 2 * HOUR_US });
    take(filter, 11, 10, 60_000);
    isCopy(filter, 21, { ...emptyArrival(), timeUs: HOUR_US });
    expect(isCopy(filter, 22, { ...emptyArrival(), timeUs: 2 * HOUR_US + 50_001 })).toBe(false);
    expect(isCopy(filter, 10, { ...emptyArrival(), timeUs: 2 * HOUR_US + 50_000 })).toBe(true);
    expect(isCopy(filter, 21, { ...emptyArrival(), timeUs: HOUR_US + 50_001 })).toBe(false);
    expect(filter.isIncomplete).toBe(false);
  });
});

test('copies are found behind a quiet night, whose end two messages confirm', () => {
  const filter = new DuplicateFilter(10);
  take(filter, 0, 10, 0);
  const morningUs = 8 * HOUR_US;
  for (const [number, sinceUs] of [10, 11, 12].map((each) => [each, morningUs + 100 * each] as const)) {
    expect(isCopy(filter, number, { ...emptyArrival(), timeUs: sinceUs })).toBe(false);
  }
  for (const [number, sinceUs] of [10, 11, 12].map((each) => [each, morningUs + 100 * each + 40_000] as const)) {
    expect(isCopy(filter, number, { ...emptyArrival(), timeUs: sinceUs })).toBe(true);
  }
});

test('only a message near one that was forgotten may be its copy', () => {
  const filter = new DuplicateFilter(11);
  take(filter, 0, MOST + 1, 0);
  expect(isCopy(filter, 0, { ...emptyArrival(), timeUs: 50_001 })).toBe(false);
  expect(filter.isIncomplete).toBe(false);
  expect(isCopy(filter, 1, { ...emptyArrival(), timeUs: 50_001 })).toBe(false);
  expect(filter.isIncomplete).toBe(true);
});
