import { expect, test } from 'vitest';
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
