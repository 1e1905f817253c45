import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';

const PRINTED = new URL('../../fixtures/printed/', import.meta.url);
const BUSY = readFileSync(new URL('t02-blind-busy.sngrep.txt', PRINTED), 'latin1');
const BLOCKED = readFileSync(new URL('r34-603plus-network-blocked.sngrep.txt', PRINTED), 'latin1');

const rulesOf = async (log: string) =>
  (await analyze(Buffer.from(log))).findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);

describe('what somebody made unreadable before a log was published', () => {
  const HOST = /\b10\.55\.0\.\d+\b/g;
  const USER = /(?<=sip:)\w+(?=@)/g;

  test.each([
    ['hosts as a tag', HOST, '<IP>'],
    ['hosts in brackets', HOST, '[redacted]'],
    ['hosts as asterisks', HOST, '***'],
    ['users as a tag', USER, '<number>'],
    ['users as asterisks', USER, '*****'],
  ])('%s: nobody is blamed for an address against the grammar', async (_, what, mask) => {
    const rules = await rulesOf(BUSY.replace(what, mask));
    expect(rules).not.toContain('transfer/refer-to-illegal');
    expect(rules).toContain('transfer/target-busy');
  });

  test('a Refer-To alone that is against it is told', async () => {
    const log = BUSY.replaceAll(/(?<=Refer-To: <sip:)carol@[\d.]+/g, 'carol@10.55.0.13>;=<x');
    expect(await rulesOf(log)).toContain('transfer/refer-to-illegal');
  });

  test('users with one name: no call is taken for the one that was asked for by that name', async () => {
    const other = BLOCKED.replaceAll('2026/11/22 06:12:27', '2026/11/22 06:10:33').replaceAll(
      '10.55.0.11',
      '10.55.0.12',
    );
    const asked = BUSY.slice(0, BUSY.indexOf('\n\n', BUSY.indexOf('202 Accepted')) + 2);
    const log = `${asked}${other}`
      .replaceAll(/sip:[\w+]+@[\d.]+/g, 'sip:XXXXX@10.0.0.1')
      .replaceAll(/^Referred-By.*\n/gim, '');
    expect((await analyze(Buffer.from(log))).transfers).toMatchObject([{ targetInvite: null, atFault: null }]);
  });
});
