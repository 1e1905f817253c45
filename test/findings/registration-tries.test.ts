import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../builders/analyse.ts';

const RULES = new URL('../../fixtures/rules/registration/', import.meta.url);
const fixture = (path: string) => reportOf(readFileSync(new URL(path, RULES), 'utf8'));

/** What is said of the one registration, or of the first of several. */
async function said(scenario: string) {
  const { registrations, findings } = await reportOf(scenario);
  const [{ outcome, finalStatus, grantedSeconds } = { outcome: null, finalStatus: null, grantedSeconds: null }] =
    registrations;
  return { outcome, finalStatus, grantedSeconds, rules: findings.map(({ rule, severity }) => `${rule} ${severity}`) };
}

const CREDENTIALS =
  'Digest username="anna", realm="a.example", nonce="n1", uri="sip:a.example", response="0123456789abcdef0123456789abcdef"';
const ASKED = `dialog r anna p
0.00 r > REGISTER
0.02 r < 401 Unauthorized
  WWW-Authenticate: Digest realm="a.example", nonce="n1", algorithm=MD5
0.04 r > REGISTER
  Authorization: ${CREDENTIALS}`;

describe('a REGISTER under way at the end of the trace', () => {
  test('leaves what was refused before it refused', async () => {
    expect(await said(`${ASKED}\n0.06 r < 503 Service Unavailable\n4.00 r > REGISTER`)).toMatchObject({
      outcome: 'refused',
      finalStatus: 503,
    });
  });

  test('over TCP may be answered for its whole time', async () => {
    const last = '4.00 r > REGISTER\n  @tcp';
    expect((await said(`${ASKED}\n0.06 r < 503 Service Unavailable\n${last}\nlater 20`)).outcome).toBe('refused');
    expect((await said(`${ASKED}\n0.06 r < 503 Service Unavailable\n${last}\nlater 60`)).outcome).toBe('unanswered');
  });

  test('says nothing of one that had worked, or was asked for credentials once', async () => {
    expect(await said(`${ASKED}\n0.06 r < 200 OK\n4.00 r > REGISTER`)).toMatchObject({
      outcome: 'truncated',
      rules: [],
    });
    expect(await said(ASKED)).toMatchObject({ outcome: 'truncated', rules: [] });
  });

  test('asks for longer than a registrar found too short', async () => {
    const brief =
      'dialog r anna p\n0.00 r > REGISTER\n  Expires: 60\n0.02 r < 423 Interval Too Brief\n  Min-Expires: 3600';
    expect((await said(`${brief}\n0.04 r > REGISTER\n  Expires: 3600`)).outcome).toBe('truncated');
  });
});

test('credentials that were not taken again and again are refused, whatever the nonce', async () => {
  const round = (at: number) => `${at}.00 r > REGISTER
  Authorization: ${CREDENTIALS}
${at}.02 r < 401 Unauthorized
  WWW-Authenticate: Digest realm="a.example", nonce="m${at}", stale=true`;
  const asked = (rounds: readonly number[]) =>
    said([ASKED.split('\n').slice(0, 4).join('\n'), ...rounds.map(round)].join('\n'));
  expect(await asked([1, 2, 3])).toMatchObject({ outcome: 'refused', finalStatus: 401 });
  expect((await asked([1, 2, 3])).rules).toEqual(['registration/nonces-refused error']);
  expect((await asked([1, 2])).outcome).not.toBe('refused');
});

test('a redirection that is followed is no fault, one that is not is', async () => {
  const severities = async (path: string) => (await fixture(path)).findings.map(({ severity }) => severity);
  expect(await severities('refused/fires-followed.txt')).toEqual(['info']);
  expect(await severities('refused/fires.txt')).toEqual(['error']);
});

test('no time is told that the registrar did not say', async () => {
  const granted = async (header: string) =>
    (await said(`dialog r anna p\n0.00 r > REGISTER\n  Expires: 600\n0.02 r < 200 OK\n${header}`)).grantedSeconds;
  expect(await granted('  -Contact')).toBeNull();
  expect(await granted('  -Contact\n  Expires: 300')).toBe(300);
  expect(await granted('  Contact: <sip:anna@192.0.2.10:5060>;expires=120')).toBe(120);
});

test('an answer that names the nonce says nothing of the password', async () => {
  const late = (phrase: string, rest = '') =>
    said(`${ASKED}\n0.06 r < 401 ${phrase}\n  WWW-Authenticate: Digest realm="a.example", nonce="n2"${rest}\nlater 60`);
  expect(await late('Unauthorized')).toMatchObject({
    outcome: 'refused',
    rules: ['registration/credentials-refused error'],
  });
  expect(await late('nonce has changed')).toMatchObject({ outcome: 'refused', rules: ['registration/refused error'] });
  expect(await late('Unauthorized', ', stale=true')).toMatchObject({
    outcome: 'refused',
    rules: ['registration/refused error'],
  });
});

test('what is to be done about a nonce that ran out is said, and of a lack of credentials is not', async () => {
  const fix = async (phrase: string) => {
    const { findings } = await reportOf(
      `${ASKED}\n0.06 r < ${phrase}\n  WWW-Authenticate: Digest realm="a.example", nonce="n2"\nlater 60`,
    );
    return findings.flatMap(({ remediation }) => remediation).filter((line) => /lifetime of a nonce/.test(line)).length;
  };
  expect(await fix('401 nonce has changed')).toBe(1);
  expect(await fix('503 nonce store failed')).toBe(0);
});
