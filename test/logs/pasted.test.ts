import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';
import { readLog } from './read.ts';
import { dialog } from './writers/dialog.ts';
import { withLineFeeds } from './writers/writer.ts';

const FIXTURES = new URL('../../fixtures/pasted/', import.meta.url);
const [INVITE, RINGING] = dialog('\r\n').map(({ text }) => text) as [string, string];
const NOTIFY = dialog('\r\n').find(({ text }) => text.includes('603 Decline'))!.text;

const read = (name: string) => analyze(readFileSync(new URL(`${name}.txt`, FIXTURES)));
const problemsOf = async (log: string) =>
  (await analyze(Buffer.from(log))).problems.map(({ code, record, message }) => [code, record, message.split(':')[0]]);

async function textsOf(log: string): Promise<string[]> {
  return (await readLog(log, 100)).messages.map(({ text }) => text);
}

const namesOf = (text: string) =>
  text
    .split('\r\n\r\n')[0]!
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(':')[0]);

describe('empty lines between headers', () => {
  test('here and there: the message is whole', async () => {
    const { summary, calls } = await read('blank-line-between-headers');
    expect(summary.messages).toBe(1);
    expect(calls).toMatchObject([{ outcome: 'failed', finalStatus: 403 }]);
  });

  test.each([1, 2, 3])('%i of them, wherever they stand, and before the body', async (blanks) => {
    const gap = '\n'.repeat(blanks + 1);
    const [start = '', ...headers] = INVITE.split('\r\n\r\n')[0]!.split('\r\n');
    for (let at = 1; at < headers.length; at++) {
      const head = `${[start, ...headers.slice(0, at)].join('\n')}${gap}${headers.slice(at).join('\n')}`;
      const [text = '', ...others] = await textsOf(
        `${head}\n\n${withLineFeeds(INVITE.split('\r\n\r\n')[1]!)}\nthe end\n`,
      );
      expect(others).toEqual([]);
      expect(namesOf(text)).toEqual(namesOf(INVITE));
      expect(text.split('\r\n\r\n')[1]).toBe(INVITE.split('\r\n\r\n')[1]);
    }
  });

  test('more than a page puts in end the message', async () => {
    const [head = ''] = withLineFeeds(RINGING).split('\nCSeq');
    const whole = (text: string) => `${text.replaceAll('\n', '\r\n')}\r\n\r\n`;
    expect(await textsOf(`${head}\n\n\n\nCSeq: 1 INVITE\n`)).toEqual([whole(`${head}\nCSeq: 1 INVITE`)]);
    expect(await textsOf(`${head}\n\n\n\n\nCSeq: 1 INVITE\n`)).toEqual([whole(head)]);
  });

  test('behind the start line alone', async () => {
    const log = withLineFeeds(RINGING).replace('\n', '\n\n');
    const [text = ''] = await textsOf(`${log}Possible solution: none\n`);
    expect(text).toBe(RINGING);
  });

  test('behind a whole message, what looks like a header again is none of it', async () => {
    const log = withLineFeeds(RINGING).replace(/Content-Length.*\n/, '');
    const [whole] = await textsOf(log);
    expect(await textsOf(`${log}From: somebody else\nTo: you\n`)).toEqual([whole]);
    expect(whole).toBe(RINGING.replace(/Content-Length.*\r\n/, ''));
    expect(await textsOf(`${withLineFeeds(RINGING)}Server: that of the page\n`)).toEqual([RINGING]);
  });

  test('a body that is no SDP begins behind the first', async () => {
    const log = withLineFeeds(NOTIFY)
      .replace('SIP/2.0 603 Decline', 'Warning: 399 a "b"')
      .replace(/Content-Length: \d+/, 'Content-Length: 20');
    expect((await textsOf(log))[0]?.split('\r\n\r\n')[1]).toBe('Warning: 399 a "b"\r\n');
  });
});

describe('a message in one line', () => {
  const flat = (text: string) => text.trimEnd().replaceAll(/\r\n+/g, ' ').replaceAll('  ', ' ');

  test('is found without blanks behind the colons, as with them', async () => {
    const { summary, calls } = await read('flattened-without-space');
    expect(summary).toMatchObject({ messages: 2, requests: 2 });
    expect(calls).toMatchObject([{ callId: 'flat-10@198.51.100.9', outcome: 'no-final' }]);
    for (const colon of [': ', ':', ' :', ' : ']) {
      const log = `x ${flat(INVITE).replaceAll(/(?<= [A-Z][\w-]+): /g, colon)}\ny ${flat(RINGING).replaceAll(/(?<= [A-Z][\w-]+): /g, colon)}\n`;
      const texts = await textsOf(log);
      expect(texts.map(namesOf)).toEqual(
        [INVITE, RINGING].map(namesOf).map((names) => names.map((name) => (colon.startsWith(' ') ? `${name} ` : name))),
      );
      expect(texts[0]?.split('\r\n\r\n')[1]).toMatch(/^v=0\r\no=.*\r\ns=-\r\n/);
    }
  });

  test('with a body and no Content-Length', async () => {
    const [text = ''] = await textsOf(`${flat(INVITE.replace(/Content-Length.*\r\n/, ''))}\n`);
    expect(text.split('\r\n\r\n')[1]).toMatch(/^v=0\r\no=.*\r\ns=-\r\n.*\r\n.*\r\nm=audio 4000 RTP\/AVP 0\r\n$/);
  });
});

describe('lines that a page wrapped', () => {
  test('behind a blank are one header', async () => {
    const { summary, calls } = await read('via-wrapped-after-trailing-space');
    expect(summary.messages).toBe(1);
    expect(calls).toMatchObject([{ callId: 'wrap-26', outcome: 'failed', finalStatus: 403 }]);
  });

  test.each([
    ['a blank at the end', 'User-Agent: Some \nPhone 1.0 \n(build 7)\n', 'User-Agent: Some  Phone 1.0  (build 7)'],
    ['a parameter', 'Contact: <sip:alice@192.0.2.11>; \nexpires=60\n', 'Contact: <sip:alice@192.0.2.11>; expires=60'],
    [
      'as wide as a page, without a blank',
      `User-Agent: ${'a'.repeat(60)}\nPhone\n`,
      `User-Agent: ${'a'.repeat(60)} Phone`,
    ],
  ])('%s', async (_, wrapped, whole) => {
    const log = withLineFeeds(RINGING).replace(/(?=CSeq)/, wrapped);
    const [text = ''] = await textsOf(log);
    expect(namesOf(text)).toContain('CSeq');
    expect(text).toContain(`\r\n${whole}\r\n`);
  });

  test('a narrow line without a blank is left out, and told', async () => {
    const log = withLineFeeds(RINGING).replace(/(?=Call-ID)/, 'User-Agent: Some\nPhone\n');
    expect(await textsOf(log)).toEqual([RINGING.replace(/(?=Call-ID)/, 'User-Agent: Some\r\n')]);
    expect(await problemsOf(log)).toMatchObject([['log-line-left-out', 7, expect.stringContaining('Line 7')]]);
  });
});

describe('a request without its method', () => {
  test('has that of its CSeq', async () => {
    const { summary, calls, problems } = await read('method-cut-off');
    expect(summary).toMatchObject({ messages: 2, requests: 1, responses: 1 });
    expect(calls).toMatchObject([{ outcome: 'failed', finalStatus: 488 }]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['', 'INVITE'],
    ['  ', 'INVITE'],
    ['> ', 'INVITE'],
    ['TE ', 'INVITE'],
  ])('behind %j', async (before, method) => {
    const log = withLineFeeds(INVITE).replace('INVITE ', before);
    expect((await textsOf(`the phone sends\n${log}`))[0]).toBe(INVITE.replace('INVITE', method));
  });

  test('and without a CSeq is none, nor is a word before a URI', async () => {
    expect(
      await textsOf(
        withLineFeeds(INVITE)
          .replace('INVITE ', '')
          .replace(/CSeq.*\n/, ''),
      ),
    ).toEqual([]);
    expect(await textsOf(withLineFeeds(INVITE).replace('INVITE ', 'went to '))).toEqual([]);
    expect(await textsOf(withLineFeeds(INVITE).replace('INVITE sip:', 'mailto:'))).toEqual([]);
  });

  test.each([10, 32, 33, 64, 65, 200, 256])('a method of %i letters is a method', async (length) => {
    const method = 'X'.repeat(length);
    expect(await textsOf(withLineFeeds(INVITE).replaceAll('INVITE', method))).toEqual([
      INVITE.replaceAll('INVITE', method),
    ]);
  });

  test('a word of 257 letters is none', async () => {
    expect(await textsOf(withLineFeeds(INVITE).replaceAll('INVITE', 'X'.repeat(257)))).toEqual([]);
  });
});

describe('headers that were left out', () => {
  test('a message whose call nobody can tell is said to be there', async () => {
    const { summary, calls, problems } = await read('elided-headers');
    expect(summary.messages).toBe(2);
    expect(calls).toMatchObject([{ callId: 'elided-13-finch', outcome: 'failed', finalStatus: 486 }]);
    expect(problems).toMatchObject([
      {
        code: 'sip-incomplete',
        record: 10,
        message: '183 Session Progress without Call-ID and CSeq: nobody can say which call it belongs to',
      },
    ]);
  });

  test.each(['...', '[...]', '  ...', '…', '<snip>', '(snipped)', '*** omitted ***'])(
    '%s stands for some',
    async (mark) => {
      const log = withLineFeeds(RINGING).replace(/Max-Forwards.*\n/, `${mark}\n`);
      expect(await textsOf(log)).toEqual([RINGING.replace(/Max-Forwards.*\r\n/, '')]);
    },
  );

  test.each(['...', '[...]', '<removed>', 'redacted', '…'])('a Call-ID of %s is none', async (value) => {
    const log = withLineFeeds(RINGING).replace(/Call-ID: .*/, `Call-ID: ${value}`);
    expect(await problemsOf(log)).toEqual([['sip-incomplete', 1, '180 Ringing without Call-ID']]);
  });

  test('a request without a CSeq, and a message with one party alone', async () => {
    const log = withLineFeeds(INVITE).replace(/CSeq.*\n/, '');
    expect(await problemsOf(`\n${log}`)).toEqual([['sip-incomplete', 2, 'INVITE without CSeq']]);
    expect(await textsOf('SIP/2.0 180 Ringing\nFrom: <sip:a@b>\nServer: x\n')).toEqual([]);
  });
});

describe('a text without messages', () => {
  test('that is a list of packets says so, and what to save instead', async () => {
    const { summary, problems } = await read('wireshark-packet-list');
    expect(summary.messages).toBe(0);
    expect(problems).toMatchObject([{ code: 'log-packet-list', record: 1 }]);
    expect(problems[0]?.message).toContain('File > Export Specified Packets');
  });

  test.each([
    [
      'columns',
      '  1 0.000000    203.0.113.20          198.51.100.5          SIP      500    Request: REGISTER sip:reg.example',
    ],
    ['columns without a length', '  1 0.000000  203.0.113.20  198.51.100.5  SIP  Status: 401 Unauthorized'],
    ['CSV', '"1","0.000000","203.0.113.20","198.51.100.5","SIP/SDP","500","Request: INVITE sip:reg.example | "'],
    ['tabs', '1\t0.000000\t203.0.113.20\t198.51.100.5\tSIP\t500\tStatus: 423 Interval Too Brief | '],
  ])('a list of packets: %s', async (_, row) => {
    expect(await problemsOf(`No. Time Source\n${row}\n`)).toMatchObject([['log-packet-list', 2, expect.anything()]]);
  });

  test.each([
    [
      'sngrep',
      '     10.0.0.1:5060      10.0.0.2:5060\n   |      INVITE (SDP)     |\n   | ------------------> |\n   |     100 Trying      |\n   | <------------------ |\n',
      3,
    ],
    ['words on the arrow', 'phone --- INVITE ---> pbx\nphone <-- 486 Busy Here -- pbx\n', 1],
    ['arrows of Unicode', 'A ──INVITE──► B\nA ◄──── 200 OK ──── B\nA → B: ACK\n', 1],
    [
      'a flow graph of Wireshark',
      '|Time  | 10.0.0.1     | 10.0.0.2 |\n|0.000 |     INVITE SDP (g711A)   |SIP From: "a"\n|      |(5060)  ------------------>  (5060)   |\n|0.020 |     401 Unauthorized     |SIP Status\n|      |(5060)  <------------------  (5060)   |\n',
      3,
    ],
  ])('a ladder: %s', async (_, ladder, line) => {
    expect(await problemsOf(ladder)).toMatchObject([['log-ladder', line, expect.anything()]]);
  });

  test('says nothing of arrows beside messages, or in something else', async () => {
    const arrows = 'A --- INVITE ---> B\nA <-- 200 OK --- B\n';
    expect(await problemsOf(`${arrows}${withLineFeeds(RINGING)}`)).toEqual([]);
    expect(await problemsOf('<!-- a comment -->\nif (a --> 0) return;\n')).toMatchObject([
      ['input-no-sip', null, 'a text without a SIP message'],
    ]);
    expect(await problemsOf('just words\n')).toMatchObject([['input-no-sip', null, 'a text without a SIP message']]);
    expect(await problemsOf('\u0000\u0001\u0002')).toMatchObject([['input-no-capture', null, expect.anything()]]);
  });
});

describe('where a log was written that names only the other side', () => {
  const banner = (way: string) => `<--- ${way} UDP:192.0.2.12:5070 --->\n`;
  const sent = banner('Transmitting SIP request (1 bytes) to');
  const received = banner('Received SIP response (1 bytes) from');
  const asked = banner('Received SIP request (1 bytes) from');

  async function waysOf(log: string, more?: string): Promise<unknown> {
    const { calls } = await analyze([log, ...(more === undefined ? [] : [more])].map((text) => Buffer.from(text)));
    return calls.flatMap(({ evidence }) => evidence.map(({ src, dst }) => `${src} ${dst}`));
  }

  test('says the Via of what it sent', async () => {
    expect(await waysOf(`${sent}${INVITE}\n${received}${RINGING}\n`)).toEqual([
      '192.0.2.11:5060 192.0.2.12:5070',
      '192.0.2.12:5070 192.0.2.11:5060',
    ]);
    expect(await waysOf(`${sent}${INVITE.replaceAll('192.0.2.11:5060', 'pbx.example')}\n`)).toEqual([
      'null 192.0.2.12:5070',
    ]);
    expect(await waysOf(`${sent}${INVITE.replace('192.0.2.11:5060', '192.0.2.11')}\n`)).toEqual([
      '192.0.2.11:5060 192.0.2.12:5070',
    ]);
  });

  test('of what others sent, the only one it ever said, also behind it', async () => {
    const own = INVITE.replaceAll('transfer-1', 'later').replaceAll('5060;', '5080;');
    const other = own.replaceAll('5080;', '5090;').replaceAll('later', 'last');
    expect(await waysOf(`${asked}${INVITE}\n${sent}${own}\n`)).toEqual([
      '192.0.2.12:5070 192.0.2.11:5080',
      '192.0.2.11:5080 192.0.2.12:5070',
    ]);
    expect(await waysOf(`${asked}${INVITE}\n${sent}${own}\n${sent}${other}\n`)).toEqual([
      '192.0.2.12:5070 null',
      '192.0.2.11:5080 192.0.2.12:5070',
      '192.0.2.11:5090 192.0.2.12:5070',
    ]);
    expect(await waysOf(`${asked}${INVITE}\n`)).toEqual(['192.0.2.12:5070 null']);
  });

  test('but not beside another input, which may show it', async () => {
    expect(await waysOf(`${sent}${INVITE}\n`, `${withLineFeeds(RINGING)}`)).not.toContain(
      '192.0.2.11:5060 192.0.2.12:5070',
    );
  });
});
