import { describe, expect, test } from 'vitest';
import { analyzeInputs } from '../../src/analysis/index.ts';
import { gunzipInNode } from '../../src/capture/node.ts';
import type { RegistrationRecord } from '../../src/records/index.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';
import { blocksOf } from '../capture/read.ts';

const HEAD = 'dialog r anna p';
const AUTH = (nonce: string) => `Authorization: Digest username="anna", realm="a", nonce="${nonce}", response="0"`;
const ASKS = (nonce: string) => `WWW-Authenticate: Digest realm="a", nonce="${nonce}"`;
const STALE = (nonce: string) => `WWW-Authenticate: Digest realm="a", nonce="${nonce}", stale=TRUE`;

async function analysisOf(lines: string, limits = {}) {
  const bytes = captureOf(readScenario(`${HEAD}\n${lines}`));
  const input = { path: 'r.pcap', open: async () => blocksOf(bytes, 1000), canReopen: true };
  return (await analyzeInputs([input], { gunzip: gunzipInNode, limits })).analysis;
}

async function recordsOf(lines: string): Promise<RegistrationRecord[]> {
  return (await analysisOf(lines)).registrations.map(({ record }) => record);
}

async function only(lines: string): Promise<RegistrationRecord> {
  const records = await recordsOf(lines);
  expect(records).toHaveLength(1);
  return records[0] as RegistrationRecord;
}

/** A registration with a challenge, from `at` on. */
const ROUND = (at: number, answer: string, nonce: string) => `
  ${at} r > REGISTER
  ${at + 0.01} r < 401 Unauthorized
    ${ASKS(nonce)}
  ${at + 0.02} r > REGISTER
    ${AUTH(nonce)}
  ${at + 0.03} r < ${answer}`;

describe('what became of a registration', () => {
  test.each<[string, string, object]>([
    [
      'registered with credentials',
      ROUND(0, '200 OK', 'n1'),
      { outcome: 'registered', finalStatus: 200, attempts: 2, askedSeconds: 3600, grantedSeconds: 3600, facts: null },
    ],
    [
      'registered, and refreshed',
      ROUND(0, '200 OK', 'n1') + ROUND(1800, '200 OK', 'n2') + ROUND(3600, '200 OK', 'n3'),
      { outcome: 'registered', attempts: 6, facts: null },
    ],
    [
      'with a nonce of before, asked anew, and with the new one',
      `0 r > REGISTER
         ${AUTH('old')}
       0.01 r < 401 Unauthorized
         ${ASKS('n1')}
       0.02 r > REGISTER
         ${AUTH('n1')}
       0.03 r < 200 OK`,
      { outcome: 'registered', attempts: 2, facts: null },
    ],
    [
      'asked by a proxy and then by the registrar',
      `0 r > REGISTER
       0.01 r < 407 Proxy Authentication Required
         Proxy-Authenticate: Digest realm="proxy", nonce="p1"
       0.02 r > REGISTER
         Proxy-Authorization: Digest username="anna", realm="proxy", nonce="p1", response="0"
       0.03 r < 401 Unauthorized
         ${ASKS('n1')}
       0.04 r > REGISTER
         Proxy-Authorization: Digest username="anna", realm="proxy", nonce="p1", response="0"
         ${AUTH('n1')}
       0.05 r < 200 OK`,
      { outcome: 'registered', attempts: 3, facts: null },
    ],
    ['refused with credentials', ROUND(0, '403 Forbidden', 'n1'), { outcome: 'refused', finalStatus: 403 }],
    [
      'asked again although the credentials were for the last nonce',
      ROUND(0, `401 Unauthorized\n${ASKS('n2')}`, 'n1'),
      { outcome: 'refused', finalStatus: 401, attempts: 2 },
    ],
    [
      'asked again because the nonce is stale',
      ROUND(0, `401 Unauthorized\n${STALE('n2')}`, 'n1'),
      { outcome: 'truncated', finalStatus: 401 },
    ],
    ['a first challenge at the end', '0 r > REGISTER\n0.01 r < 401 Unauthorized', { outcome: 'truncated' }],
    [
      'a first challenge, and half a minute of trace',
      '0 r > REGISTER\n0.01 r < 401 Unauthorized\nlater 33',
      { outcome: 'challenged', finalStatus: 401 },
    ],
    [
      'a first challenge twice',
      '0 r > REGISTER\n0.01 r < 401 Unauthorized\n4 r > REGISTER\n4.01 r < 401 Unauthorized',
      { outcome: 'challenged', finalStatus: 401, attempts: 2 },
    ],
    ['unanswered', '0 r > REGISTER\n0.5 r > again REGISTER\nlater 33', { outcome: 'unanswered', finalStatus: null }],
    [
      'unanswered so far',
      '0 r > REGISTER\n0.5 r > again REGISTER\n1.5 r > again REGISTER\nlater 20',
      { outcome: 'truncated', finalStatus: null, attempts: 1 },
    ],
    ['sent once over UDP: its answer is not in the trace', '0 r > REGISTER\nlater 60', { outcome: 'truncated' }],
    [
      'removed',
      '0 r > REGISTER\n  Expires: 0\n0.01 r < 200 OK',
      { outcome: 'removed', askedSeconds: 0, grantedSeconds: null },
    ],
    [
      'removed by the parameter of its Contact',
      '0 r > REGISTER\n  Contact: <sip:anna@192.0.2.10:5060>;expires=0\n0.01 r < 200 OK\n  -Contact',
      { outcome: 'removed', askedSeconds: 0 },
    ],
    ['all bindings removed', '0 r > REGISTER\n  Contact: *\n  Expires: 0\n0.01 r < 200 OK', { outcome: 'removed' }],
    [
      'asked for',
      '0 r > REGISTER\n  -Contact\n  -Expires\n0.01 r < 200 OK\n  Contact: <sip:anna@192.0.2.11>;expires=9',
      { outcome: 'fetched', contact: null, grantedSeconds: null },
    ],
    [
      'granted less, among other Contacts',
      '0 r > REGISTER\n0.01 r < 200 OK\n  Contact: <sip:anna@192.0.2.77>;expires=10, <sip:anna@192.0.2.10>;expires=120',
      { outcome: 'registered', askedSeconds: 3600, grantedSeconds: 120 },
    ],
    [
      'a 423 that is heeded',
      `0 r > REGISTER
       0.01 r < 423 Interval Too Brief
         Min-Expires: 7200
       0.02 r > REGISTER
         Expires: 7200
       0.03 r < 200 OK`,
      { outcome: 'registered', grantedSeconds: 7200 },
    ],
    [
      'a 423 that is not',
      `0 r > REGISTER
       0.01 r < 423 Interval Too Brief
         Min-Expires: 7200
       0.02 r > REGISTER
       0.03 r < 401 Unauthorized`,
      { outcome: 'refused', finalStatus: 423, askedSeconds: 3600 },
    ],
    [
      'the answers alone',
      `0 r > REGISTER
         @unseen
       0.01 r < 401 Unauthorized
         ${ASKS('n1')}
       0.02 r > REGISTER
         @unseen
       0.03 r < 200 OK`,
      { outcome: 'registered', attempts: 2, grantedSeconds: 3600, facts: null },
    ],
    [
      'the requests alone',
      `0 r > REGISTER
       0.02 r > REGISTER
         ${AUTH('n1')}
       60 r > REGISTER
         ${AUTH('n1')}
       later 100`,
      { outcome: 'truncated', finalStatus: null },
    ],
    [
      'an answer recorded before its request',
      `0 r > REGISTER
         @unseen
       0.001 r < 200 OK
       0.002 r > REGISTER
         @cseq 1`,
      { outcome: 'registered', attempts: 1, facts: null },
    ],
  ])('%s', async (_what, lines, expected) => {
    expect(await only(lines)).toMatchObject(expected);
  });

  test('each registrar that was asked is one', async () => {
    const records = await recordsOf(`
      0 r > REGISTER
      0.5 r > again REGISTER
      9 r anna>q REGISTER
      9.01 r q>anna 200 OK
      later 60`);
    expect(records.map(({ registrar, outcome }) => [registrar, outcome])).toEqual([
      ['192.0.2.50:5060', 'unanswered'],
      ['192.0.2.51:5060', 'registered'],
    ]);
  });

  test('each address of record under one Call-ID is one', async () => {
    const records = await recordsOf(`
      0 r > REGISTER
      0.01 r < 200 OK
      0.02 r > REGISTER
        To: <sip:door@a.example>
      0.03 r < 404 Not Found`);
    expect(records.map(({ aor, outcome }) => [aor, outcome])).toEqual([
      ['sip:anna@a.example', 'registered'],
      ['sip:door@a.example', 'refused'],
    ]);
  });

  test('more than are followed are counted, and a problem says so', async () => {
    const { registrations, problems } = await analysisOf(
      `0 r > REGISTER
       0.01 r < 200 OK
       0.02 r > REGISTER
         To: <sip:door@a.example>
       0.03 r < 404 Not Found`,
      { openRegistrations: 1 },
    );
    expect(registrations).toHaveLength(1);
    expect(problems).toMatchObject([
      {
        code: 'registrations-full',
        message: 'More than 1 registrations were seen: 2 messages of further ones are not followed',
      },
    ]);
  });
});

describe('how the parties of a call stood', () => {
  const CALLED = (seconds: number) => `
    dialog c carl anna
    ${seconds} c carl>p INVITE sip:anna@a.example
    ${seconds + 0.1} c p>carl 480 Temporarily Unavailable
    ${seconds + 0.2} c carl>p ACK`;

  async function calleeOf(lines: string) {
    const { calls } = await analysisOf(`${lines}\nlater 9000`);
    return calls[0]?.record.registered.callee ?? null;
  }

  test.each<[string, string, object | null]>([
    ['nothing is known', CALLED(1), null],
    ['registered', `0 r > REGISTER\n0.1 r < 200 OK\n${CALLED(10)}`, { state: 'registered', status: null }],
    ['ran out', `0 r > REGISTER\n  Expires: 60\n0.1 r < 200 OK\n${CALLED(70)}`, { state: 'expired' }],
    [
      'removed',
      `0 r > REGISTER\n0.1 r < 200 OK\n5 r > REGISTER\n  Expires: 0\n5.1 r < 200 OK\n${CALLED(9)}`,
      { state: 'removed' },
    ],
    ['refused', `0 r > REGISTER\n0.1 r < 403 Forbidden\n${CALLED(9)}`, { state: 'refused', status: 403 }],
    ['not yet', `${CALLED(1)}\n5 r > REGISTER\n5.1 r < 200 OK`, { state: 'not-yet' }],
  ])('%s', async (_what, lines, expected) => {
    const callee = await calleeOf(lines);
    expected === null ? expect(callee).toBeNull() : expect(callee).toMatchObject(expected);
  });
});
