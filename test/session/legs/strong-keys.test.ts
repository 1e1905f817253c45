import { expect, test } from 'vitest';
import type { Leg } from '../../../src/session/leg/leg.ts';
import type { LegIdentity } from '../../../src/session/legs/joined-leg.ts';
import { StrongKeys } from '../../../src/session/legs/strong-keys.ts';

const NOTHING = { sessionId: null, icid: null, vendorIds: [], tokens: [], offerOrigin: null, offerMedia: null };
let count = 0;

function filed(keys: StrongKeys, identity: Partial<LegIdentity>): Leg {
  const leg = {} as Leg;
  keys.add(leg, { callId: `call-${'x'.repeat(++count)}`, ...NOTHING, ...identity } as unknown as LegIdentity);
  return leg;
}

test.each<[string, Partial<LegIdentity>]>([
  ['a session', { sessionId: { local: 'ab'.repeat(16), remote: null } }],
  ['a charging identity', { icid: 'abc' }],
  ['an identity of a vendor', { vendorIds: ['x-cid: 1', 'x-fs-uuid: 2'] }],
  ['a signature', { tokens: ['t'.repeat(90), 'u'.repeat(90)] }],
  ['an origin', { offerOrigin: '- 1 1 IN IP4 192.0.2.1' }],
  ['a place for audio', { offerMedia: '192.0.2.1:4000' }],
  ['the core of a Call-ID', { callId: 'abc-b2b-1@192.0.2.1' }],
])('two legs that share %s are alike until one is let go', (_, shared) => {
  const keys = new StrongKeys();
  const [one, other] = [filed(keys, shared), filed(keys, shared)];
  const stranger = filed(keys, {});
  expect(keys.alike(one, 8)).toEqual([other]);
  expect(keys.alike(other, 8)).toEqual([one]);
  expect(keys.alike(stranger, 8)).toEqual([]);
  keys.delete(one);
  expect(keys.alike(other, 8)).toEqual([]);
  expect(keys.alike(one, 8)).toEqual([]);
  const third = filed(keys, shared);
  expect(keys.alike(third, 8)).toEqual([other]);
});

test('of the same text a session, an origin and a place are three names', () => {
  const keys = new StrongKeys();
  const text = '192.0.2.1:4000';
  const legs = [{ offerOrigin: text }, { offerMedia: text }, { icid: text }, { vendorIds: [text] }];
  for (const leg of legs.map((identity) => filed(keys, identity))) {
    expect(keys.alike(leg, 8)).toEqual([]);
  }
});

test('the first that were filed are told, each once, and no more than wanted', () => {
  const keys = new StrongKeys();
  const both = { offerOrigin: 'o', offerMedia: 'm' };
  const legs = [1, 2, 3, 4].map(() => filed(keys, both));
  expect(keys.alike(legs[3] as Leg, 8)).toEqual(legs.slice(0, 3));
  expect(keys.alike(legs[3] as Leg, 2)).toEqual(legs.slice(0, 2));
  keys.delete(legs[1] as Leg);
  expect(keys.alike(legs[3] as Leg, 8)).toEqual([legs[0], legs[2]]);
});

test('what more than 64 share names no call: the others are not filed', () => {
  const keys = new StrongKeys();
  const legs = Array.from({ length: 66 }, () => filed(keys, { icid: 'one for all' }));
  expect(keys.alike(legs[65] as Leg, 100)).toEqual(legs.slice(0, 64));
});

test('a leg without an identity is like none', () => {
  const keys = new StrongKeys();
  const leg = {} as Leg;
  keys.add(leg, null);
  expect(keys.alike(leg, 8)).toEqual([]);
  keys.delete(leg);
});
