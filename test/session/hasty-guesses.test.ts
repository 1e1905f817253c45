import { expect, test } from 'vitest';
import { reportOf } from '../builders/analyse.ts';

const CREDENTIALS = (nonce: string): string =>
  `Digest username="anna", realm="a.example", nonce="${nonce}", uri="sip:a.example", response="0123456789abcdef0123456789abcdef"`;

/** So many registrations of one account with a wrong password, each `apart` seconds after the one before. */
const tries = (count: number, apart: number, dialog = (i: number) => `d${i}`): string =>
  Array.from({ length: count }, (_, i) => {
    const [at, name] = [i * apart, dialog(i)];
    return `${i > 0 && name === dialog(i - 1) ? '' : `dialog ${name} anna p\n`}${at.toFixed(2)} ${name} > REGISTER
${(at + 0.01).toFixed(2)} ${name} < 401 Unauthorized
  WWW-Authenticate: Digest realm="a.example", nonce="n${i}"
${(at + 0.02).toFixed(2)} ${name} > REGISTER
  Authorization: ${CREDENTIALS(`n${i}`)}
${(at + 0.03).toFixed(2)} ${name} < 403 Forbidden`;
  }).join('\n');

const guessing = async (scenario: string) =>
  (await reportOf(`${scenario}\nlater 200`)).findings
    .filter(({ rule }) => rule === 'attack/password-guessing')
    .map(({ severity, confidence, atFault }) => [severity, confidence, atFault]);

test('many registrations of one account with wrong passwords, one right after the other, are guesses', async () => {
  expect(await guessing(tries(40, 0.2))).toEqual([['warning', 'possible', null]]);
  expect(await guessing(tries(40, 0.99))).toHaveLength(1);
});

test.each([
  ['fewer', tries(39, 0.2)],
  ['slower ones', tries(40, 1.1)],
  ['the rounds of one registration', tries(40, 0.2, () => 'd')],
])('%s are not: a phone may have a wrong password', async (_, scenario) => {
  expect(await guessing(scenario)).toEqual([]);
});
