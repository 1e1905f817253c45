import { describe, expect, test } from 'vitest';
import { KeptHeads } from '../../src/session/ordinary/kept-heads.ts';
import { bytesOf, scan } from '../sip/support.ts';

const invite = (callId: string, from = '<sip:a@a.example>;tag=1', to = '<sip:b@b.example>') =>
  scan(
    bytesOf(
      `INVITE sip:b@b.example SIP/2.0\r\nFrom: ${from}\r\nTo: ${to}\r\nCall-ID: ${callId}\r\nCSeq: 1 INVITE\r\n\r\n`,
    ),
  ).message;

describe('what a call began with', () => {
  test('is kept by the slot, as it stood', () => {
    const heads = new KeptHeads();
    heads.keep(3, invite('one'));
    heads.keep(5000, invite('two', '"Anna" <sip:anna@a.example>;tag=x'));
    expect(heads.of(3)).toEqual({ callId: 'one', from: '<sip:a@a.example>;tag=1', to: '<sip:b@b.example>' });
    expect(heads.of(5000)).toMatchObject({ callId: 'two', from: '"Anna" <sip:anna@a.example>;tag=x' });
  });

  test('is nothing of a slot that was never used, or whose next call began with nothing at hand', () => {
    const heads = new KeptHeads();
    heads.keep(0, invite('one'));
    heads.keep(0, null);
    expect([heads.of(0), heads.of(1), heads.of(100_000)]).toEqual([null, null, null]);
  });

  test('is not kept where it is not plain text in one line, or long', () => {
    const heads = new KeptHeads();
    heads.keep(0, invite('one', '"Ánna" <sip:a@a.example>;tag=1'));
    heads.keep(1, invite('one', '"Anna"\r\n <sip:a@a.example>;tag=1'));
    heads.keep(2, invite('one', `"${'A'.repeat(1024)}" <sip:a@a.example>;tag=1`));
    heads.keep(3, invite('one', undefined, '"B\tb" <sip:b@b.example>'));
    expect([0, 1, 2, 3].map((slot) => heads.of(slot))).toEqual([null, null, null, null]);
  });

  test('without From and To is told without them', () => {
    const heads = new KeptHeads();
    heads.keep(0, scan(bytesOf('INVITE sip:b@b.example SIP/2.0\r\nCall-ID: one\r\nCSeq: 1 INVITE\r\n\r\n')).message);
    expect(heads.of(0)).toEqual({ callId: 'one', from: null, to: null });
  });

  test('is forgotten when so many came after it that its place was taken, and never another', () => {
    const heads = new KeptHeads(4096);
    for (let slot = 0; slot < 200; slot++) {
      heads.keep(slot, invite(`call-${slot}`));
    }
    const kept = Array.from({ length: 200 }, (_, slot) => heads.of(slot)?.callId ?? null);
    const first = kept.findIndex((callId) => callId !== null);
    expect(kept.slice(first)).toEqual(Array.from({ length: 200 - first }, (_, i) => `call-${first + i}`));
    expect(200 - first).toBeGreaterThan(40);
    expect(200 - first).toBeLessThan(90);
  });

  test('stays at hand while the ring grows to its size', () => {
    const heads = new KeptHeads();
    const slots = Array.from({ length: 5000 }, (_, slot) => slot);
    for (const slot of slots) {
      heads.keep(slot, invite(`call-${slot}`));
    }
    expect(slots.map((slot) => heads.of(slot)?.callId)).toEqual(slots.map((slot) => `call-${slot}`));
  });
});
