import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';
import { CALL, REFER, TARGET_ANSWERS } from '../builders/phrases.ts';
import { readScenario } from '../builders/scenario.ts';
import { sofiaLog } from '../builders/text-log.ts';
import { inProcess, linesOf } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'siptriage-log-options-'));
const BERT = '198.51.100.20';
const LOG = join(folder, 'freeswitch.log');
const LATE_LOG = join(folder, 'midnight.log');
const messages = readScenario(CALL, REFER, TARGET_ANSWERS);
/** 06:10:00 becomes 23:59:58, so that the transfer is asked for at midnight. */
const TO_MIDNIGHT_MS = ((23 * 60 + 59) * 60 + 58 - (6 * 60 + 10) * 60) * 1000;

writeFileSync(LOG, sofiaLog(messages, { of: BERT }));
writeFileSync(LATE_LOG, sofiaLog(messages, { of: BERT, aheadMs: TO_MIDNIGHT_MS }));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const SAID = ['--date', '2026-11-22', '--timezone', 'Europe/Prague', '--local-address', `${BERT}:5060`];

async function reportOf(...args: string[]) {
  const { status, stdout, stderr } = await inProcess(['analyze', '--format', 'json', ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('what a log does not say', () => {
  test('stays unknown', async () => {
    const { transfers, summary } = await reportOf(LOG);
    expect(summary.messages).toBe(messages.length);
    expect(transfers[0].outcome).toBe('succeeded');
    const [refer] = transfers[0].evidence;
    expect(refer).toMatchObject({ line: expect.any(Number), time: null, src: '192.0.2.10:5060' });
    // The own address is told by the Via of what it sent.
    expect(refer.dst).toBe(`${BERT}:5060`);
    expect(refer).not.toHaveProperty('frame');
  });

  test('is what analyze, transfers and messages were told', async () => {
    const expected = { time: '2026-11-22T05:10:02.000000Z', src: '192.0.2.10:5060', dst: `${BERT}:5060` };
    const { transfers } = await reportOf(LOG, ...SAID);
    expect(transfers[0].evidence[0]).toMatchObject(expected);
    const alone = await inProcess(['transfers', LOG, '--format', 'json', ...SAID]);
    expect(JSON.parse(alone.stdout)[0].evidence[0]).toMatchObject(expected);
    const lines = linesOf((await inProcess(['messages', LOG, ...SAID])).stdout).map((line) => JSON.parse(line));
    expect(lines.find(({ text }) => text.startsWith('REFER'))).toMatchObject(expected);
  });

  test('the library takes it too, and refuses what it cannot be', async () => {
    const said = { date: '2026-11-22', timezone: '+01:00', localAddress: BERT };
    const { transfers } = await analyze(LOG, said);
    expect(transfers[0]?.evidence[0]).toMatchObject({ time: '2026-11-22T05:10:02.000000Z', dst: `${BERT}:0` });
    await expect(analyze(LOG, { date: 'today' })).rejects.toThrow(RangeError);
    await expect(analyze(LOG, { timezone: 'CET+1' })).rejects.toThrow('timezone: CET+1 is no time zone');
  });

  test('goes on over midnight', async () => {
    const { summary, inputs, transfers } = await reportOf(LATE_LOG, '--date', '2026-12-31');
    expect(summary.messages).toBe(messages.length);
    expect(inputs[0]).toMatchObject({ start: '2026-12-31T23:59:58.000000Z', end: '2027-01-01T00:00:01.020000Z' });
    expect(transfers[0].evidence[0].time).toBe('2027-01-01T00:00:00.000000Z');
  });
});

describe('what cannot be meant is a mistake on the command line', () => {
  test.each([
    [['--date', '2026-02-30'], 'siptriage: --date: 2026-02-30 is no day (YYYY-MM-DD)'],
    [['--timezone', 'Mars/Phobos'], 'siptriage: --timezone: Mars/Phobos is no time zone (Europe/Prague, UTC, +01:00)'],
    [
      ['--local-address', 'pbx\u001b[31m'],
      'siptriage: --local-address: pbx\\x1b[31m is no address (10.0.0.1, 10.0.0.1:5060, [2001:db8::1]:5060)',
    ],
  ])('%j', async (option, line) => {
    for (const command of ['analyze', 'transfers', 'messages']) {
      const { status, stdout, stderr } = await inProcess([command, LOG, ...option]);
      expect({ status, stdout, lines: linesOf(stderr) }).toEqual({ status: 2, stdout: '', lines: [line] });
    }
  });
});
