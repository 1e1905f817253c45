import { expect, test } from 'vitest';
import { reportOf } from '../builders/analyse.ts';

/** Outcome and status of the only call. */
async function endOf(...parts: readonly string[]) {
  const { calls } = await reportOf('dialog o anna bert', ...parts);
  return calls.map(({ outcome, finalStatus }) => `${outcome} ${finalStatus}`);
}

const CHALLENGED = '0.00 o > INVITE\n0.02 o < 401 Unauthorized\n0.03 o > ACK';

test('a first challenge as the last word of a trace leaves the call open', async () => {
  expect(await endOf(CHALLENGED)).toEqual(['no-final null']);
  expect(await endOf(CHALLENGED, 'later 31')).toEqual(['no-final null']);
  expect(await endOf(CHALLENGED.replace('401 Unauthorized', '407 Proxy Authentication Required'))).toEqual([
    'no-final null',
  ]);
});

test('after 32 s nobody came with credentials', async () => {
  expect(await endOf(CHALLENGED, 'later 33')).toEqual(['failed 401']);
});

test('a challenge after credentials is a refusal at once', async () => {
  const again = `0.04 o > INVITE
    Authorization: Digest username="anna", realm="b", nonce="n", uri="sip:b.example", response="00"
  0.05 o < 401 Unauthorized
  0.06 o > ACK`;
  expect(await endOf(CHALLENGED, again)).toEqual(['failed 401']);
});

test('a 487 is no failure where a CANCEL was taken, seen or not, whichever answer came first', async () => {
  const unseen = '0.00 o > INVITE\n  @unseen\n0.01 o > CANCEL\n  @unseen';
  const ended = (at: string) => `${at} o < 487 Request Terminated\n  @for INVITE`;
  const taken = (at: string, answer = '200 OK') => `${at} o < ${answer}\n  @for CANCEL`;
  expect(await endOf(unseen, ended('0.02'), taken('0.03'))).toEqual(['cancelled 487']);
  expect(await endOf(unseen, taken('0.02'), ended('0.03'))).toEqual(['cancelled 487']);
  expect(await endOf(unseen, taken('0.02', '481 Call Does Not Exist'), ended('0.03'))).toEqual(['failed 487']);
});
