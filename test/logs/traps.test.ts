import { describe, expect, test } from 'vitest';
import { datingOf } from '../../src/bytes/index.ts';
import { readLog } from './read.ts';
import { dialog } from './writers/dialog.ts';
import { prefixed, withLineFeeds } from './writers/writer.ts';

const [INVITE, RINGING, ANSWER] = dialog('\r\n').map(({ text }) => text) as [string, string, string];
const NOTIFY = dialog('\r\n').find(({ text }) => text.includes('603 Decline'))!.text;

async function textsOf(log: string | Uint8Array): Promise<string[]> {
  return (await readLog(log, 100)).messages.map(({ text }) => text);
}

async function startLinesOf(log: string | Uint8Array): Promise<string[]> {
  return (await textsOf(log)).map((text) => text.split('\r\n', 1)[0]!);
}

/** What the tests below change about a message. */
const lines = withLineFeeds;

describe('traps of text logs', () => {
  test('a status line in a sipfrag begins no message, and a mere mention of a message is none', async () => {
    const mentions = [
      'Sent:REGISTER sip:192.0.2.1 SIP/2.0  Cseq:113 REGISTER CallId:x@192.0.2.1',
      '[SIPCC] --> SIP/2.0 202 Accepted() --> [192.0.2.1] :',
      'SIP/2.0 100 Trying',
      'the peer said SIP/2.0 603 Decline and',
      'Allow: INVITE, ACK, REFER, NOTIFY',
    ];
    const log = mentions.join('\n\n');
    expect(await startLinesOf(`${log}\n${lines(NOTIFY)}${log}\n`)).toEqual([NOTIFY.split('\r\n', 1)[0]]);
    expect((await textsOf(`${lines(NOTIFY)}${log}`))[0]).toMatch(/\r\n\r\nSIP\/2\.0 603 Decline\r\n$/);
  });

  test.each([
    ['too large', INVITE.replace(/Content-Length: \d+/, 'Content-Length: 4000')],
    ['too small', INVITE.replace(/Content-Length: \d+/, 'Content-Length: 20')],
    ['missing', INVITE.replace(/Content-Length: \d+\r\n/, '')],
  ])('a Content-Length that is %s: the body ends where the next record begins', async (_, text) => {
    const found = await textsOf(
      `2026-11-22 06:00:00.000 one\n${lines(text)}\n2026-11-22 06:00:01.000 two\n${lines(RINGING)}`,
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(text.includes('Content-Length: 20') ? /\r\nv=0\r\n/ : /m=audio 4000 RTP\/AVP 0/);
    expect(found[0]).not.toContain('2026');
  });

  test.each([
    ['no empty line before the body', lines(INVITE).replace('\n\n', '\n')],
    ['an empty line behind every line', lines(INVITE).replaceAll('\n', '\n\n')],
    ['an indent of four blanks, also in the empty line', prefixed(INVITE, '    ')],
    ['an indent of a tab, the empty line without it', prefixed(INVITE, '\t').replaceAll('\t\n', '\n')],
    ['carriage returns twice', INVITE.replaceAll('\r\n', '\r\r\n')],
    ['`^M`', lines(INVITE).replaceAll('\n', '^M\n')],
    ['colours', lines(INVITE).replaceAll(/^.*$/gm, '\u001b[36;1m$&\u001b[0m')],
    ['a time that goes on before every line', lines(INVITE).replaceAll(/^/gm, '11:22:33.444 sipd: ')],
    ['line ends written as `\\r\\n`', JSON.stringify(INVITE)],
    ['line ends written as `#015#012`', INVITE.replaceAll('\r\n', '#015#012')],
    ['line ends written as `<br>`', INVITE.replaceAll('\r\n', '<br>').replaceAll('<sip', '&lt;sip')],
  ])('%s', async (_, log) => {
    const [text = '', ...others] = await textsOf(`something else\n${log}\nthe end\n`);
    expect(others).toEqual([]);
    expect(
      text
        .split('\r\n\r\n')[0]
        ?.split('\r\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(
      INVITE.split('\r\n\r\n')[0]
        ?.split('\r\n')
        .map((line) => line.split(':')[0]),
    );
    expect(text).toMatch(/\r\n\r\nv=0\r\n(?:.*\r\n)*m=audio 4000 RTP\/AVP 0/);
  });

  test('a header that goes on in the next line without an indent', async () => {
    const broken = lines(INVITE).replaceAll('\n', '\n\n').replace('Via: SIP/2.0/UDP 192', 'Via: SIP/2.0/UDP\n\n192');
    expect((await textsOf(broken))[0]).toContain('\r\nVia: SIP/2.0/UDP 192.0.2.11:5060;branch=z9hG4bKi1\r\n');
  });

  test('two headers in one line', async () => {
    const joined = lines(RINGING).replace(
      /CSeq: 1 INVITE\n(Contact.*)\n/,
      'CSeq: 1 INVITE From : <sip:x@y>;tag=2\n$1\n',
    );
    expect((await textsOf(joined))[0]).toContain('\r\nCSeq: 1 INVITE\r\nFrom : <sip:x@y>;tag=2\r\n');
  });

  test.each([
    ['recv 200 bytes from udp/[192.0.2.12]:5070 at 06:10:24.500000:\n'],
    ['||||||||||||||||||||\n====================\n'],
    ['-----\n20261122061024.537936 <sip:INFO> '],
    [']]>\n</message>\n'],
  ])('%j glued to the last line of a body', async (end) => {
    const glued = ANSWER.replace(/\r\n$/, '').replace('Content-Length: 89', 'Content-Length: 87');
    const found = await textsOf(`${glued}${end}${RINGING}`);
    expect(found).toHaveLength(2);
    expect(found[0]?.endsWith('m=audio 4000 RTP/AVP 0')).toBe(true);
  });

  test('a start line directly behind a body, and behind a sipfrag', async () => {
    const log = [INVITE, NOTIFY, ANSWER, RINGING].map(lines).join('');
    expect(await startLinesOf(log)).toEqual([INVITE, NOTIFY, ANSWER, RINGING].map((text) => text.split('\r\n', 1)[0]));
  });

  test('two messages in one record of a stream: the second is of the same sides', async () => {
    const banner = '<--- Received SIP request (1 bytes) from TCP:192.0.2.12:5070 --->';
    const { messages } = await readLog(`${banner}\n${NOTIFY}${INVITE}\n`);
    expect(messages.map(({ way }) => way)).toEqual(['192.0.2.12:5070 tcp undefined', '192.0.2.12:5070 tcp undefined']);
  });

  test('the same message twice is given twice', async () => {
    expect(await startLinesOf(`A sent:\n${INVITE}\nB received:\n${INVITE}`)).toHaveLength(2);
  });

  test('a method in lower case', async () => {
    const log = lines(INVITE).replace('INVITE sip', 'Invite sip').replace('1 INVITE', '1 Invite');
    expect(await startLinesOf(log)).toEqual(['Invite sip:bob@192.0.2.12:5070 SIP/2.0']);
  });

  test.each([
    ['a mark of UTF-8', Buffer.from(`\ufeff${INVITE}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${INVITE}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${INVITE}`, 'utf16le').swap16()],
    ['UTF-16 without its mark', Buffer.from(INVITE, 'utf16le')],
  ])('%s', async (_, log) => {
    expect(await textsOf(log)).toEqual([INVITE]);
  });

  test('a file with three formats', async () => {
    const log = [
      `[2026-11-22 06:10:24.537] VERBOSE[1] res_pjsip_logger.c: <--- Received SIP request (1 bytes) from UDP:192.0.2.1:5060 --->\n${INVITE}`,
      `[2026-11-22 06:10:24.600] VERBOSE[1] chan_sip.c:\n<--- SIP read from TCP:192.0.2.2:5060 --->\n${lines(RINGING)}<------------->`,
      `U 2026/11/22 06:10:25.000001 192.0.2.3:5060 -> 192.0.2.4:5060\n${ANSWER.replaceAll('\r\n', '.\n')}`,
    ].join('\n\n');
    const { kind, messages } = await readLog(log);
    expect(kind).toBe('asterisk pjsip, asterisk chan_sip, ngrep byline');
    expect(messages.map(({ way }) => way)).toEqual([
      '192.0.2.1:5060 udp undefined',
      '192.0.2.2:5060 tcp undefined',
      '192.0.2.3:5060 udp 192.0.2.4:5060',
    ]);
  });

  test('ten thousand lines of something else before the first message, and its line', async () => {
    const noise = '2026-11-22 06:10:24.537 sipd: Allow: INVITE, ACK, REFER, NOTIFY; nothing else\n'.repeat(10_000);
    const { messages } = await readLog(`${noise}${INVITE}`, 65_536);
    expect(messages.map(({ number }) => number)).toEqual([10_001]);
  });

  test.each([
    ['on this side', 'received from 192.0.2.2:5060 on 192.0.2.1:5060:', '192.0.2.2:5060 udp undefined'],
    ['nothing but this side', 'received on 192.0.2.1:5060', 'undefined udp undefined'],
    ['a time is no address', '2026-11-22 06:10:24 sent', 'undefined udp undefined'],
    ['a version is no address', 'sent by tool 1.2.3.4 build 5060', 'undefined udp undefined'],
    ['both ways', 'sent and received 192.0.2.2:5060', 'undefined udp undefined'],
  ])('no address is invented: %s', async (_, line, way) => {
    const { messages } = await readLog(`${line}\n${INVITE}`);
    expect(messages.map((message) => message.way)).toEqual([way]);
  });

  test.each([
    ['01/02/2026 06:10:24.000 sipd', 'time', 'of two orders of day and month'],
    ['06:10:24.000 sipd', 'time', 'without a day'],
    ['Nov 22 06:10:24 sipd', 'day', 'without a year'],
    ['00:11:29: //-1/xxxxxxxxxxxx/SIP/Msg/ccsipDisplayMsg:\nReceived:', null, 'since the start of a router'],
  ])('no date is guessed: %s', async (line, dating, _why) => {
    const { messages } = await readLog(`${line}\n${INVITE}`);
    expect(messages.map(({ timeUs }) => datingOf(timeUs))).toEqual([dating]);
  });

  test.each([1, 3, 64, 4096])('blocks of %i bytes change nothing', async (size) => {
    const log = `U 2026/11/22 06:10:25.000001 192.0.2.3:5060 -> 192.0.2.4:5060\n${ANSWER.replaceAll('\r\n', '.\n')}\n${JSON.stringify({ raw: INVITE, src: '192.0.2.1:1' })}\n${lines(NOTIFY)}`;
    const whole = await readLog(log, 1 << 20);
    expect(whole.messages).toHaveLength(3);
    expect(await readLog(log, size)).toEqual(whole);
  });
});
