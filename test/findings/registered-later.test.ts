import { expect, test } from 'vitest';
import { registeredLaterUs } from '../../src/findings/registered-later.ts';
import type { RegistrationAtCall } from '../../src/records/index.ts';

const PARTY: RegistrationAtCall = {
  aor: 'sip:bert@b.example',
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
  expect(registeredLaterUs(null, 0)).toBeNull();
});
