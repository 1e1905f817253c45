import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CALL, later, REFER, reports, TRYING } from '../builders/phrases.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';
import { reportOfWay, type Way } from './ways.ts';

const CLOSELY: Way = { name: 'closely', blockBytes: 1 << 20, mayReread: false, chunkBytes: null, threads: 0 };
const BY_DIGESTS: readonly Way[] = [
  { ...CLOSELY, name: 'ordinary calls by their digests', mayReread: true },
  { ...CLOSELY, name: 'in chunks', mayReread: true, blockBytes: 64, chunkBytes: 300 },
];

/** Bert calls Carl through a proxy, and his own INVITE is not in the trace; the one behind the proxy is. */
const asks = (answers: string) => `
  party p 192.0.2.50
  2.10 c bert>p INVITE
    @unseen
  2.11 c p>carl INVITE
  ${answers}`;

/** The same through two proxies, of which the trace shows what is between them: nothing comes back to Bert in it. */
const ASKS_FAR = `
  party p 192.0.2.50
  party q 192.0.2.60
  2.10 c bert>p INVITE
    @unseen
  2.11 c p>q INVITE
    @unseen
  2.12 c q>carl INVITE
  2.90 c carl>q 200 OK
  2.91 c q>p 200 OK`;

const TAKEN = '3.00 c carl>p 200 OK\n3.01 c p>bert 200 OK\n3.02 c > ACK';
const REFUSED = '3.00 c carl>p 486 Busy Here\n3.01 c p>bert 486 Busy Here';

describe('an INVITE that the trace shows on the next hop alone is found by its answer, however it is read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-unseen-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['taken', [asks(TAKEN)], 200],
    ['rung and taken', [asks(`2.15 c carl>p 180 Ringing\n2.16 c p>bert 180 Ringing\n${TAKEN}`)], 200],
    ['tried and taken', [asks(`2.12 c p>bert 100 Trying\n${TAKEN}`)], 200],
    ['taken, and reported', [asks(TAKEN), reports('200 OK')], 200],
    ['refused', [asks(REFUSED)], 486],
    ['taken, between two proxies', [ASKS_FAR], 200],
  ])('%s', async (_what, parts, finalStatus) => {
    const path = join(folder, 'trace.pcap');
    writeFileSync(path, captureOf(readScenario(CALL, REFER, TRYING, ...parts, later(60))));
    const expected = await reportOfWay(path, CLOSELY);
    expect(expected.transfers).toMatchObject([{ targetInvite: { callId: 'c-1@198.51.100.20', finalStatus } }]);
    for (const way of BY_DIGESTS) {
      expect(await reportOfWay(path, way), way.name).toEqual(expected);
    }
  });

  test('a call of others to the same target is none, whoever answers it', async () => {
    const others = asks(TAKEN).replaceAll('bert', 'dora');
    const path = join(folder, 'others.pcap');
    writeFileSync(path, captureOf(readScenario('dialog c dora carl', CALL, REFER, TRYING, others, later(60))));
    const expected = await reportOfWay(path, CLOSELY);
    expect(expected.transfers).toMatchObject([{ targetInvite: null }]);
    for (const way of BY_DIGESTS) {
      expect(await reportOfWay(path, way), way.name).toEqual(expected);
    }
  });
});
