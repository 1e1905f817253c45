import { expect, test } from 'vitest';
import { CallIds } from '../../src/filter/call-ids.ts';

function add(callIds: CallIds, callId: string): void {
  const bytes = Uint8Array.from(Buffer.from(`xx${callId}yy`, 'latin1'));
  callIds.add(bytes, 2, bytes.length - 2);
}

test('a Call-ID is known by its bytes, whatever they are', () => {
  const callIds = new CallIds(1);
  add(callIds, 'a\u00e9@host');
  expect(['a\u00e9@host', 'ae@host', ''].map((callId) => callIds.has(callId))).toEqual([true, false, false]);
});

test('beyond two generations the oldest are forgotten, and it says so', () => {
  const callIds = new CallIds(1, 2);
  for (const callId of ['1', '2', '3', '4', '4', '3']) {
    add(callIds, callId);
  }
  expect(callIds.isIncomplete).toBe(false);
  expect(['1', '2', '3', '4'].every((callId) => callIds.has(callId))).toBe(true);
  add(callIds, '5');
  expect(callIds.isIncomplete).toBe(true);
  expect(['1', '2', '3', '4', '5'].map((callId) => callIds.has(callId))).toEqual([false, false, true, true, true]);
});
