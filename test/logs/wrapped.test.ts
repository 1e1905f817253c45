import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';
import { readLog } from './read.ts';
import { dialog } from './writers/dialog.ts';
import { withLineFeeds } from './writers/writer.ts';

const MESSAGES = dialog('\r\n').map(({ text }) => text);
const RINGING = MESSAGES[1]!;
/** As many devices write it: wider than any terminal. */
const ALLOW =
  'Allow: INVITE, ACK, CANCEL, OPTIONS, BYE, REFER, SUBSCRIBE, NOTIFY, INFO, PUBLISH, MESSAGE, UPDATE, PRACK, REGISTER, DO, TALK, HOLDCALL, CONFER';
const REFER_TO =
  'Refer-To: <sip:carol@203.0.113.13:5060?Replaces=b9d3f9a2-7c41-4f0e-9a57-61d2c8f0a1b4%3Bto-tag%3D614ffdc0%3Bfrom-tag%3Decb5694e>';

/** As a terminal of so many columns shows it. */
const wrapped = (log: string, columns: number) =>
  log
    .split('\n')
    .map((line) => line.match(new RegExp(`.{1,${columns}}`, 'gu'))?.join('\n') ?? '')
    .join('\n');
const log = (texts: readonly string[], prefix = '') =>
  texts
    .map((text) => `\nhere it is:\n${withLineFeeds(text).trimEnd().replaceAll(/^/gm, prefix)}\n${prefix}\n\n`)
    .join('');
const textsOf = async (text: string) => (await readLog(text)).messages.map((message) => message.text);
const problemsOf = async (text: string) =>
  (await readLog(text)).problems.map(({ code, record, offset }) => [code, record, offset]);
const withHeaders = (...headers: string[]) => RINGING.replace(/(?=Content-Length)/, `${headers.join('\r\n')}\r\n`);
/** What is said is compared, not the folding of a line that was cut before a blank. */
const unfolded = (texts: readonly string[]) => texts.map((text) => text.replaceAll(/\r\n +/g, ' '));

describe('a log copied from a terminal', () => {
  const sent = [withHeaders(ALLOW, REFER_TO), ...MESSAGES];

  test.each(Array.from({ length: 90 }, (_, at) => 66 + at))('of %i columns', async (columns) => {
    const cut = wrapped(log(sent), columns);
    expect(unfolded(await textsOf(cut))).toEqual(sent);
    expect(await problemsOf(cut)).toEqual([]);
  });

  test.each(['   ', 'Nov 22 06:10:24 gw01 sipd[221]: ', '| '])('that writes %j before each line', async (prefix) => {
    for (const columns of [100, 113, 120, 132]) {
      expect(unfolded(await textsOf(wrapped(log(sent, prefix), columns)))).toEqual(sent);
    }
  });

  test.each([90, 100, 110])('of %i columns, in which one line was cut', async (columns) => {
    expect(unfolded(await textsOf(wrapped(log([withHeaders(REFER_TO)]), columns)))).toEqual([withHeaders(REFER_TO)]);
  });

  test('counts columns, not bytes', async () => {
    const name = `Contact: "${'Nguyễn Văn Đức '.repeat(6)}" <sip:duc@192.0.2.11>;expires=60`;
    const [text = ''] = await textsOf(wrapped(log([withHeaders(name, ALLOW)]), 100));
    expect(Buffer.from(text, 'latin1').toString()).toBe(withHeaders(name, ALLOW));
  });

  test('cuts a host, a parameter and a phrase as well', async () => {
    const via = `Record-Route: <sip:${'a'.repeat(72)}.example.com:5060;lr>`;
    const tag = `Contact: <sip:${'b'.repeat(60)}@192.0.2.11>;expires=3600;reg-id=1`;
    const phrase = RINGING.replace('180 Ringing', `480 ${'not here '.repeat(11)}today`);
    for (const columns of [92, 100]) {
      for (const text of [withHeaders(via), withHeaders(tag), phrase]) {
        expect(unfolded(await textsOf(wrapped(log([text]), columns)))).toEqual([text]);
      }
    }
  });

  test('cuts lines of a description', async () => {
    const line = `a=candidate:1 1 UDP 2130706431 192.0.2.11 4000 typ srflx raddr 198.51.100.9 rport 4000 generation 0 ufrag abcd`;
    const body = `v=0\r\nm=audio 4000 RTP/AVP 0\r\n${line}\r\na=sendrecv\r\n`;
    const text = `${withHeaders(REFER_TO, 'Content-Type: application/sdp')
      .trimEnd()
      .replace(/Content-Length: 0/, `Content-Length: ${body.length}`)}\r\n\r\n${body}`;
    expect(await textsOf(wrapped(log([text]), 100))).toEqual([text]);
  });

  test('says the same of a transfer as the log itself', async () => {
    const said = async (text: string) => {
      const { transfers, calls } = await analyze(Buffer.from(text));
      return JSON.stringify([transfers, calls], (key, value) =>
        /^(?:line|number|offset|record)$/.test(key) ? 0 : value,
      );
    };
    const whole = log(sent);
    const plain = (text: string) => text.replaceAll(/"(?:id|ref|at)":"[^"]*"/g, '');
    expect(plain(await said(wrapped(whole, 100)))).toBe(plain(await said(whole)));
  });
});

describe('a line that is as wide as any and was not cut', () => {
  const head = RINGING.trimEnd();
  const WIDE = 'Contact: <sip:alice@192.0.2.11;transport=udp>;expires=3600;q=0.5;audio;video;x=1';

  test.each([
    'handled the request of the phone in 3 ms',
    '[db] query took 3 ms, 4 rows',
    'Processing',
    '(retransmitted)',
  ])('behind all headers, before %j', async (line) => {
    const text = `${withLineFeeds(head)}\n${WIDE}\n${line}\n`;
    const whole = `${head}\r\n${WIDE}\r\n\r\n`;
    expect(await textsOf(`${text}\n`)).toEqual([whole]);
    expect(await textsOf(`${text}${text}${text}`)).toEqual([whole, whole, whole]);
  });

  test('where a line of the message is wider', async () => {
    const text = withHeaders(WIDE, 'Reason: Q.850;cause=21', ALLOW);
    const log = withLineFeeds(text).replace(/(?=Reason)/, 'x7;y\n');
    expect(await textsOf(log)).toEqual([text]);
    expect(await problemsOf(log)).toMatchObject([['log-line-left-out', 10, log.indexOf('x7')]]);
  });

  test('and one behind it that it cannot go on with', async () => {
    const text = withHeaders(REFER_TO, 'Reason: Q.850;cause=21');
    for (const line of ['[db] query took 3 ms', 'query', '# comment']) {
      const log = withLineFeeds(text).replace(/(?=Reason)/, `${line}\n`);
      expect(await textsOf(log)).toEqual([text]);
      expect(await problemsOf(log)).toMatchObject([['log-line-left-out', 10, log.indexOf(line)]]);
    }
  });
});

test('what was cut at no width is told, and the headers behind it are read', async () => {
  const text = withHeaders('Reason: Q.850;cause=21', ALLOW).replace(/(?<=Reason.*)/, '');
  const log = withLineFeeds(text).replace('cause=21', 'cause=21;text="Call\nRejected"');
  expect(await textsOf(log)).toEqual([text.replace('cause=21', 'cause=21;text="Call')]);
  expect(await problemsOf(log)).toMatchObject([['log-line-left-out', 10, log.indexOf('Rejected')]]);
});
