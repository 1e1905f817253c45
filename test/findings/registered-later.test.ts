import { expect, test } from 'vitest';
import { registeredLaterUs } from '../../src/findings/registered-later.ts';
import type { RegistrationAtCall } from '../../src/records/index.ts';
import { reportOf } from '../builders/analyse.ts';

const PARTY: RegistrationAtCall = {
  aor: 'sip:bert@b.example',
  isSameDomain: true,
  registrar: null,
  state: 'not-yet',
  sinceUs: Number.NaN,
  status: null,
  laterUs: 10_000_000,
  evidence: [],
};

test('a first registration counts within a minute after the call, and no other', () => {
  expect(registeredLaterUs(PARTY, 6_000_000)).toBe(4_000_000);
  expect(registeredLaterUs({ ...PARTY, laterUs: 66_000_000 }, 6_000_000)).toBe(60_000_000);
  expect(registeredLaterUs({ ...PARTY, laterUs: 66_000_001 }, 6_000_000)).toBeNull();
  expect(registeredLaterUs(PARTY, 10_000_001)).toBeNull();
  expect(registeredLaterUs({ ...PARTY, laterUs: Number.NaN }, 0)).toBeNull();
  expect(registeredLaterUs({ ...PARTY, state: 'registered' }, 6_000_000)).toBeNull();
  expect(registeredLaterUs({ ...PARTY, isSameDomain: false }, 6_000_000)).toBeNull();
  expect(registeredLaterUs(null, 0)).toBeNull();
});

test('that it registered later is no proof: a warning, which accuses in no word', async () => {
  const { findings } = await reportOf(`
    0.00 o > INVITE
    0.03 o < 403 Forbidden
    0.05 o > ACK
    dialog r anna bert
    30.00 r > REGISTER
    30.02 r < 200 OK`);
  const found = findings.find(({ rule }) => rule === 'call/caller-not-registered');
  expect(found).toMatchObject({ severity: 'warning', confidence: 'possible', atFault: null });
  expect(found?.message).toMatch(/possibly not registered yet/);
  expect(found?.message).not.toMatch(/was not registered/);
});
