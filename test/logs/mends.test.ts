import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';
import { type ReadLog, readLog } from './read.ts';
import { dialog } from './writers/dialog.ts';
import { WRITERS } from './writers/index.ts';
import { withLineFeeds } from './writers/writer.ts';

const DIALOG = dialog('\r\n');
const [INVITE, RINGING] = DIALOG.map(({ text }) => text) as [string, string];

/** Each looks for its banner in another way. */
const NAMES = [
  'asterisk pjsip',
  'asterisk chan_sip',
  'sofia (before 2019, indented between two rules)',
  'kamailio sipdump',
  'jain-sip',
  'oracle sipmsg.log',
  'cucm sdl',
  'lync sipstack',
  'avaya tracesm',
  'baresip',
  'sipp messages (3.7)',
  'sngrep',
  'ngrep byline',
  'ngrep single',
  'tcpdump (-A)',
  'tcpdump (-v)',
  'homer (text)',
  'a program nobody knows',
];
const writer = (name: string) => WRITERS.find((one) => one.name === name)!;
const each = (text: string, change: (line: string) => string) =>
  `${withLineFeeds(text).replace(/\n$/, '').split('\n').map(change).join('\n')}\n`;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const said = ({ messages }: ReadLog) =>
  messages.map(({ text, way, timeUs, number }) => ({
    text: text.trimEnd().replaceAll(/[ \t]+\r/g, '\r'),
    way,
    timeUs,
    number,
  }));

/** What pages, mailers and viewers make of a text. */
const PASTES: Readonly<Record<string, (text: string) => string>> = {
  'the source of a page': escaped,
  'the source of a page, quoted as well': (text) => escaped(text).replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
  'entities by number': (text) => text.replaceAll(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`),
  'entities by number in hex': (text) => text.replaceAll(/[&<>]/g, (one) => `&#x${one.charCodeAt(0).toString(16)};`),
  'the source of a source': (text) => escaped(escaped(text)),
  'a page with line breaks': (text) => each(text, (line) => `${escaped(line)}<br />`),
  'a page with a colour for some': (text) =>
    each(text, (line) => escaped(line).replace(/SIP\/2\.0/g, '<span class="k">$&</span>')),
  'blanks that no page breaks at': (text) => withLineFeeds(text).replaceAll(' ', '\u00a0'),
  'the same as entities': (text) => escaped(withLineFeeds(text)).replaceAll('  ', '&nbsp;&nbsp;'),
  'a mark of no width before each line': (text) => each(text, (line) => `\u200b${line}`),
  'links of a mailer': (text) => text.replaceAll(/<(sips?:[^>\n;]*)>/g, '<$1<mailto:$1>>'),
  'Markdown made of a page': (text) => withLineFeeds(text).replaceAll(/[<>_*]/g, '\\$&'),
  'two blanks behind each line': (text) => each(text, (line) => `${line}  `),
  'a colour around each line': (text) => each(text, (line) => `\u001b[36m${line}\u001b[0m`),
  'an empty line behind each line': (text) => each(text, (line) => `${line}\n`),
  'quoted by a mailer': (text) => each(text, (line) => `> ${line}`),
  'quoted by a mailer with empty lines': (text) => each(text, (line) => `> ${line}\n>`),
  'line ends written before those of the text': (text) => each(text, (line) => `${line}#015`),
  'line ends as cat -A shows them': (text) => each(text, (line) => `${line}^M$`),
  'line ends written as in C': (text) => each(text, (line) => `${line}\\r\\n`),
};

describe.each(Object.entries(PASTES))('a log with %s', (way, paste) => {
  // Each of its messages stands in one line, without an end of its own.
  test.each(NAMES.filter((name) => !(way.startsWith('line ends') && name === 'ngrep single')))(
    '%s: the same messages, from the same to the same, at the same time',
    async (name) => {
      const plain = withLineFeeds(writer(name).write(DIALOG));
      const whole = await readLog(Buffer.from(plain, 'latin1'), 4096);
      const pasted = await readLog(Buffer.from(paste(plain), 'utf8'), 4096);
      const isSpaced = way.includes('empty line');
      expect(said(pasted)).toEqual(said(whole).map((one) => (isSpaced ? { ...one, number: 2 * one.number - 1 } : one)));
      expect(pasted.kind).toBe(whole.kind);
    },
  );
});

/** Of one record in one line. */
const ENDS: Readonly<Record<string, (text: string) => string>> = {
  '#015#012': (text) => text.replaceAll('\r', '#015').replaceAll('\n', '#012').replaceAll('\t', '#011'),
  '#012': (text) => text.replaceAll('\r', '').replaceAll('\n', '#012').replaceAll('\t', '#011'),
  '\\015\\012': (text) => text.replaceAll('\r', '\\015').replaceAll('\n', '\\012').replaceAll('\t', '\\011'),
  '\\x0D\\x0A': (text) => text.replaceAll('\r', '\\x0D').replaceAll('\n', '\\x0A').replaceAll('\t', '\\x09'),
  '^M^J': (text) => text.replaceAll('\r', '^M').replaceAll('\n', '^J').replaceAll('\t', '^I'),
  '<CR><LF>': (text) => text.replaceAll('\r', '<CR>').replaceAll('\n', '<LF>').replaceAll('\t', '<TAB>'),
  '[CR][LF]': (text) => text.replaceAll('\r', '[CR]').replaceAll('\n', '[LF]').replaceAll('\t', '[TAB]'),
  '0x0D0A': (text) => text.replaceAll(/\r?\n/g, '0x0D0A'),
  '<br>': (text) => text.replaceAll(/\r?\n/g, '<br>'),
};
const AROUND: Readonly<Record<string, (record: string) => string>> = {
  nothing: (record) => record,
  syslog: (record) => `Nov 22 06:10:24 pbx1 sipd[1234]: ${record}`,
  docker: (record) => JSON.stringify({ log: `${record}\n`, stream: 'stdout' }),
};
const RECORDS = [
  'asterisk pjsip (console)',
  'sofia (2022)',
  'kamailio sipdump',
  'oracle sipmsg.log',
  'cucm sdl',
  'expressway',
  'lync sipstack',
  'avaya tracesm',
  'sngrep',
  'a program nobody knows',
];

describe.each(Object.entries(ENDS))('each record in one line with %s', (_, write) => {
  test.each(Object.entries(AROUND))('in %s', async (around, wrap) => {
    for (const name of RECORDS) {
      const whole = await readLog(Buffer.from(writer(name).write(DIALOG), 'latin1'), 4096);
      const records = DIALOG.map((message) => wrap(write(writer(name).write([message]).trimEnd())));
      const found = await readLog(`${records.join('\n')}\n`, 4096);
      const what = (log: ReadLog) =>
        said(log).map(({ text, way, timeUs }) => [text, way, around === 'nothing' || timeUs > 1e12 ? timeUs : 0]);
      expect([name, what(found).map(([text, way]) => [text, way])]).toEqual([
        name,
        what(whole).map(([text, way]) => [text, way]),
      ]);
    }
  });
});

describe('what a list or a page put in the place of addresses', () => {
  test.each([' at ', ' (at) ', ' [at] '])('%j is read as it was', async (at) => {
    const log = withLineFeeds(INVITE + RINGING).replaceAll(/(?<=sip:\w+|Call-ID: \S+)@/g, at);
    expect((await readLog(log, 4096)).messages.map(({ text }) => text)).toEqual([INVITE, RINGING]);
  });

  test('beside addresses with an `@` it is a word', async () => {
    const subject = 'Subject: sip:sales at noon\r\n';
    const log = INVITE.replace('Max-Forwards', `${subject}Max-Forwards`);
    expect((await readLog(log, 4096)).messages[0]?.text).toContain(subject);
  });

  test.each([' ', '\u00a0', '&#160;'])(
    'an address that a page guards with %j is hidden, and no call is made of two',
    async (blank) => {
      const log = withLineFeeds(INVITE + RINGING).replaceAll(/(?<=sip:)\w+@[\d.]+/g, `[email${blank}protected]`);
      const { summary, calls } = await analyze(
        Buffer.from(blank.startsWith('&') ? escaped(log).replaceAll('&amp;#', '&#') : log),
      );
      expect(summary.messages).toBe(2);
      expect(calls).toMatchObject([{ callId: 'transfer-1@192.0.2.11' }]);
      const hidden = log.replaceAll(/(?<=Call-ID: ).*/g, `[email${blank}protected]`);
      expect(
        (await readLog(hidden.replaceAll('&#160;', ' '), 4096)).messages.map(({ text }) => /Call-ID/.test(text)),
      ).toEqual([false, false]);
    },
  );
});

describe('what was sent so is left alone', () => {
  const withBody = (body: string, type = 'application/xml') =>
    RINGING.replace(/Content-Length: 0/, `Content-Type: ${type}\r\nContent-Length: ${body.length}`) + body;

  test.each([
    ['entities in a body', withBody('<a>\r\n<b>From: &lt;sip:x@y&gt; &amp;</b>\r\n</a>\r\n')],
    ['a written line end in a body', withBody('It writes SIP/2.0 200 OK#015#012Via: x and C:\\012\r\n', 'text/plain')],
    [
      'quotation marks of a page beside others',
      RINGING.replace('Max-Forwards', 'Subject: "a" \u201cb\u201d\r\nMax-Forwards'),
    ],
    ['a blank that no page breaks at in a name', RINGING.replace('"Alice', '"A\u00a0lice')],
    ['a name before an address without a blank', RINGING.replace('To: <', 'To: Bob<')],
    ['a number before an address without a blank', RINGING.replace('To: <', 'To: 15551234567<')],
    ['an address before one without a blank', RINGING.replace('To: <', 'To: 192.0.2.12<')],
    ['two blanks at the end of one line', RINGING.replace('Max-Forwards: 70', 'Subject: a  \r\nMax-Forwards: 70')],
  ])('%s', async (_, text) => {
    const sent = Buffer.from(text, 'utf8').toString('latin1');
    expect((await readLog(Buffer.from(text), 4096)).messages.map((one) => one.text)).toEqual([sent]);
  });
});

test('dashes and quotation marks of a blog are those of the log', async () => {
  const plain = withLineFeeds(writer('asterisk chan_sip').write(DIALOG)).replaceAll('\\"A\\"', 'A');
  const blog = plain
    .replaceAll('---', '\u2014')
    .replaceAll('--', '\u2013')
    .replaceAll(/"([^"\n]*)"/g, '\u201c$1\u201d');
  expect(said(await readLog(blog, 4096))).toEqual(said(await readLog(plain, 4096)));
});

test('the fields of a table are read with their quotation marks', async () => {
  const rows = DIALOG.map(
    ({ text }) => `"2026-11-22 06:10:24.537","sip","${withLineFeeds(text).replaceAll('"', '""')}"\n`,
  );
  const plain = DIALOG.map(({ text }) => text.trimEnd());
  expect((await readLog(rows.join(''), 4096)).messages.map(({ text }) => text.trimEnd())).toEqual(plain);
});

test('where a mended text is read in pieces, the same is read', async () => {
  const log = escaped(writer('sngrep').write(DIALOG));
  const whole = await readLog(log, 1 << 20);
  expect(whole.messages).toHaveLength(DIALOG.length);
  for (const size of [1, 7, 1000]) {
    expect(await readLog(log, size)).toEqual(whole);
  }
});

/** As a mailer breaks lines, before it quotes them or not. */
const broken = (text: string, columns: number, quote: string) =>
  each(text, (line) => {
    const pieces: string[] = [''];
    for (const word of line.split(/(?<= )/)) {
      const last = pieces.at(-1)!;
      if (last !== '' && `${last}${word}`.trimEnd().length > columns) {
        pieces.push(word);
      } else {
        pieces[pieces.length - 1] = `${last}${word}`;
      }
    }
    return pieces.map((piece) => `${quote}${piece.trimEnd()}`).join('\n');
  });

describe.each([
  [72, ''],
  [76, ''],
  [70, '> '],
  [70, '> > '],
] as const)('a log that a mailer broke at %i columns behind %j', (columns, quote) => {
  test.each(['drachtio', 'oracle sipmsg.log', 'pjsua', 'belle-sip', 'avaya workplace', 'sngrep'])(
    '%s: who sent what to whom, and when',
    async (name) => {
      const what = (log: ReadLog) => said(log).map(({ text, way, timeUs }) => [text.split('\r\n')[0], way, timeUs]);
      const whole = withLineFeeds(writer(name).write(DIALOG));
      const found = await readLog(Buffer.from(broken(whole, columns, quote), 'latin1'), 4096);
      expect(what(found)).toEqual(what(await readLog(Buffer.from(whole, 'latin1'), 4096)));
      expect(found.messages[0]?.text).toContain('from-change\r\nContent-Type');
    },
  );
});

test.each(['\n', '\r\n'])('a start line that a mailer broke at its last blank is whole', async (end) => {
  const text = INVITE.replace('sip:bob@', `sip:${'b'.repeat(70)}@`);
  const log = text.replace(' SIP/2.0\r\n', '\r\nSIP/2.0\r\n').replaceAll('\r\n', end);
  expect((await readLog(log, 100)).messages.map((one) => one.text)).toEqual([text]);
  expect((await readLog(`the version is sip:\nSIP/2.0\nVia: x\nCall-ID: 1\n`, 100)).messages).toEqual([]);
});

test.each([
  ['10.0.0.1:5060 > 10.0.0.2:5070: SIP', '10.0.0.1:5060', '10.0.0.2:5070'],
  ['Src: 10.0.0.1:5060 Dst: 10.0.0.2:5070', '10.0.0.1:5060', '10.0.0.2:5070'],
  ['Source=10.0.0.1:5060, Destination=10.0.0.2:5070', '10.0.0.1:5060', '10.0.0.2:5070'],
  ['10.0.0.1:5060  \u2192  10.0.0.2:5070', '10.0.0.1:5060', '10.0.0.2:5070'],
  ['Source: 10.0.0.1:5060, version 2', 'undefined', 'undefined'],
])('%j says who sent a message', async (line, src, dst) => {
  const { messages } = await readLog(`06:10:24.537: ${line}\n${withLineFeeds(RINGING)}`, 4096);
  expect(messages[0]?.way).toBe(`${src} udp ${dst}`);
  expect(((messages[0]!.timeUs % 1e6) + 1e6) % 1e6).toBe(537_000);
});

test('where a collector drops empty lines, the line that says whose the next message is is none of its headers', async () => {
  const lines = [RINGING, RINGING].map(
    (text) => `SIPStack: Received from 10.0.0.1:5060\n${withLineFeeds(text).trimEnd()}\n`,
  );
  const { messages } = await readLog(
    each(lines.join(''), (line) => `<134>Nov 22 06:10:24 GXP [00:0b] ${line}`),
    4096,
  );
  expect(messages.map(({ text, way }) => [text, way])).toEqual([
    [RINGING, '10.0.0.1:5060 udp undefined'],
    [RINGING, '10.0.0.1:5060 udp undefined'],
  ]);
  const custom = RINGING.replace('\r\n\r\n', '\r\nGeolocation: <cid:a@10.0.0.1:5060>\r\n\r\n');
  expect(
    (
      await readLog(
        each(custom, (line) => `pbx| ${line}`),
        4096,
      )
    ).messages[0]?.text,
  ).toContain('Geolocation');
});
