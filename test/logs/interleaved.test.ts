import { describe, expect, test } from 'vitest';
import { readLog } from './read.ts';
import { dialog } from './writers/dialog.ts';

const MESSAGES = dialog('\r\n').map(({ text }) => text);
const [INVITE, RINGING] = MESSAGES as [string, string];
const OWN = 'Nov 22 06:10:24 gw01 sipd[221]: ';

const lines = (text: string, prefix = OWN) => text.split('\r\n').map((line) => prefix + line);
const textsOf = async (log: readonly string[]) => (await readLog(log.join('\n'))).messages.map(({ text }) => text);
const toldOf = async (log: readonly string[]) =>
  (await readLog(log.join('\n'))).problems.map(({ code, record }) => [code, record]);
/** With a line more before the line `at` of each message. */
const withLine = (at: number, line: string, prefix = OWN) =>
  MESSAGES.flatMap((text) => lines(text, prefix).toSpliced(at, 0, line));

describe('a line of another process inside a message', () => {
  test.each([
    ['another program', OWN, 'Nov 22 06:10:24 gw01 sshd[999]: Failed password for root from 192.0.2.9 port 4022'],
    ['another worker', OWN, 'Nov 22 06:10:24 gw01 sipd[222]: From: somebody'],
    ['another worker, with a longer pid', OWN, 'Nov 22 06:10:24 gw01 sipd[2210]: From: somebody'],
    ['another host', OWN, 'Nov 22 06:10:24 gw02 sipd[221]: From: somebody'],
    ['no pid', OWN, 'Nov 22 06:10:24 gw01 kernel: eth0: link is up'],
    [
      'ISO time',
      '2026-11-22T06:10:24.123456+07:00 gw01 sipd[221]: ',
      '2026-11-22T06:10:24.123459+07:00 gw01 cron[7]: x',
    ],
    [
      'RFC 5424',
      '<134>1 2026-11-22T06:10:24Z gw01 sipd 221 - - ',
      '<86>1 2026-11-22T06:10:24Z gw01 sshd 999 - - From: x',
    ],
  ])('%s', async (_, prefix, other) => {
    for (const at of [1, 2, 4, 6, 8]) {
      const log = withLine(at, other, prefix);
      expect(await textsOf(log)).toEqual(MESSAGES);
      expect(await toldOf(log)).toEqual([]);
    }
  });

  test('with a message of its own: both are read', async () => {
    const [one, other] = [lines(INVITE), lines(RINGING, OWN.replace('221', '222'))];
    for (const at of [1, 3, 5]) {
      const log = [...one.slice(0, at), ...other.slice(0, 4), ...one.slice(at), ...other.slice(4)];
      expect(await textsOf(log)).toEqual([INVITE, RINGING]);
      const nested = [...one.slice(0, at), ...other, ...one.slice(at)];
      expect(await textsOf(nested)).toEqual([INVITE, RINGING]);
    }
  });

  test('behind a message they are left to what follows', async () => {
    const other = 'Nov 22 06:10:24 gw01 sshd[999]: Failed password';
    const whole = RINGING.replace(/Content-Length.*\r\n/, '');
    const log = [...lines(whole).slice(0, -2), ...Array.from({ length: 200 }, () => other), ...lines(INVITE)];
    expect(await textsOf(log)).toEqual([whole, INVITE]);
  });
});

describe('a stray line of the same process', () => {
  test.each(['[db] query took 3 ms', 'query took 3 ms'])('%s', async (said) => {
    for (const at of [1, 2, 4, 6, 7]) {
      const log = withLine(at, OWN + said);
      expect(await textsOf(log)).toEqual(MESSAGES);
      expect((await toldOf(log))[0]).toEqual(['log-line-left-out', at + 1]);
    }
  });

  test('inside a description', async () => {
    const log = lines(INVITE);
    log.splice(-3, 0, `${OWN}query took 3 ms`);
    expect(await textsOf([...log, ...lines(RINGING)])).toEqual([INVITE, RINGING]);
    expect(await toldOf(log)).toEqual([['log-line-left-out', log.length - 3]]);
  });

  test('a record of another thread, without a wrap', async () => {
    const other = '[Nov 22 06:10:24] VERBOSE[77][C-00000012] pbx.c: Executing [s@macro-dial:0] NoOp("x", "x: y")';
    const log = [RINGING, RINGING].flatMap((text) => lines(text, '').toSpliced(4, 0, other));
    expect(await textsOf(log)).toEqual([RINGING, RINGING]);
    expect(await toldOf(log)).toEqual([]);
  });

  test('behind the last header ends the message', async () => {
    const log = [...lines(RINGING).slice(0, -2), `${OWN}query took 3 ms`, ...lines(INVITE)];
    expect(await textsOf(log)).toEqual([RINGING, INVITE]);
    expect(await toldOf(log)).toEqual([]);
  });
});
