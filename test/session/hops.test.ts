import { expect, test } from 'vitest';
import { originatingHop } from '../../src/session/leg/hops.ts';
import type { Transaction } from '../../src/session/leg/transaction.ts';

/** As much of a hop as tells where a response entered the trace. */
const hop = (viaCount: number, status: number | null, finalToTag: string | null): Transaction =>
  ({ viaCount, final: status === null ? null : { status }, finalToTag }) as unknown as Transaction;

test('a response entered on the farthest hop that shows its code with its tag', () => {
  const [near, far] = [hop(1, 486, 'a'), hop(2, 486, 'a')];
  expect(originatingHop([near, far, hop(1, 486, 'a')], 486, 'a')).toBe(far);
});

test('another branch of the same call that was refused as well is none of its hops', () => {
  const near = hop(1, 486, 'a');
  expect(originatingHop([near, hop(3, 486, 'b'), hop(4, 480, 'a'), hop(5, null, null)], 486, 'a')).toBe(near);
  expect(originatingHop([near], 480, 'a')).toBe(null);
  expect(originatingHop([near], 486, 'b')).toBe(null);
});
