import { describe, expect, test } from 'vitest';
import { analyzeInputs } from '../../src/analysis/index.ts';
import { gunzipInNode } from '../../src/capture/node.ts';
import type { RegistrationRecord } from '../../src/records/index.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';
import { blocksOf } from '../capture/read.ts';

/** More than are held against each other of one address of record, and of one user. */
const MANY = 260;

async function analysisOf(lines: string) {
  const bytes = captureOf(readScenario(lines));
  const input = { path: 'r.pcap', open: async () => blocksOf(bytes, 100_000), canReopen: true };
  return (await analyzeInputs([input], { gunzip: gunzipInNode })).analysis;
}

async function recordsOf(lines: string): Promise<RegistrationRecord[]> {
  return (await analysisOf(lines)).registrations.map(({ record }) => record);
}

/** A registration of anna under a Call-ID of its own. */
const ONE = (name: string, at: number, answer: string, details = '', party = 'anna') => `
  dialog ${name} ${party} p
  ${at} ${name} > REGISTER
    ${details}
  ${at + 0.1} ${name} < ${answer}`;
const EACH = (answer: string, details = '') =>
  Array.from({ length: MANY }, (_, i) => ONE(`r${i}`, i, answer, details)).join('');

describe('a user with more registrations than are looked at', () => {
  test('is held by the last of them: none ran out', async () => {
    const records = await recordsOf(`${EACH('200 OK', 'Expires: 60')}${ONE('z', 300, '200 OK')}\nlater 2000`);
    const lapsed = records.filter(({ facts }) => facts?.lapse != null);
    expect(records).toHaveLength(MANY + 1);
    expect(lapsed.map(({ callId }) => callId)).toEqual([]);
  });

  test('recovered by the last of them', async () => {
    const records = await recordsOf(`${EACH('403 Forbidden')}${ONE('z', 300, '200 OK')}`);
    expect(records.map(({ facts }) => facts?.recovered?.status ?? null)).toEqual([
      ...new Array<number>(MANY).fill(403),
      null,
    ]);
  });

  test('is told of one fault once, however often it came', async () => {
    const records = await recordsOf(`${EACH('403 Forbidden')}`);
    expect(records.filter(({ facts }) => facts?.isToldBefore === false)).toHaveLength(1);
    expect(records[0]?.facts).toMatchObject({ refusals: MANY, isToldBefore: false });
    expect(records.at(-1)?.facts).toMatchObject({ refusals: MANY, isToldBefore: true });
    const { firstRefusedUs = 0, lastRefusedUs = 0 } = records.at(-1)?.facts ?? {};
    expect(lastRefusedUs - firstRefusedUs).toBe((MANY - 1) * 1_000_000);
  });

  test('stands at a call as the last of them says', async () => {
    const { calls } = await analysisOf(`${EACH('200 OK', 'Expires: 60')}${ONE('z', 300, '200 OK')}
      dialog c carl anna
      900 c carl>p INVITE sip:anna@a.example
      900.1 c p>carl 480 Temporarily Unavailable
      900.2 c carl>p ACK`);
    expect(calls[0]?.record.registered.callee).toMatchObject({ state: 'registered' });
  });
});

describe('addresses of record without a user behind one address', () => {
  const HOST = (host: string) => `To: <sip:${host}.example>`;

  test('are no one device: one does not recover another', async () => {
    const [first] = await recordsOf(
      ONE('a', 0, '403 Forbidden', HOST('first')) + ONE('b', 5, '200 OK', HOST('second')),
    );
    expect(first?.facts?.recovered).toBeNull();
  });

  test('are no one device: one does not hold what ran out of another', async () => {
    const details = (host: string, seconds: number) => `${HOST(host)}\nExpires: ${seconds}`;
    const [first] = await recordsOf(
      `${ONE('a', 0, '200 OK', details('first', 60))}${ONE('b', 5, '200 OK', details('second', 3600))}\nlater 500`,
    );
    expect(first?.facts?.lapse).toMatchObject({ grantedSeconds: 60 });
  });
});

test('a refresh followed by its numbers takes the binding of who registered meanwhile', async () => {
  const refresh = '60 a > REGISTER\n60.1 a < 200 OK';
  const other = ONE('b', 10, '200 OK', 'To: <sip:anna@a.example>', 'dora');
  const records = await recordsOf(`${ONE('a', 0, '200 OK')}${other}\n${refresh}`);
  const second = records.find(({ evidence }) => evidence[0]?.src?.address === '203.0.113.99');
  expect(second?.facts?.displaced).toMatchObject({ client: '192.0.2.10:5060' });
  const at = second?.facts?.displaced?.atUs ?? Number.NaN;
  expect(Math.round((at - (second?.startUs ?? 0)) / 1_000_000)).toBe(50);
});
