import { describe, expect, test } from 'vitest';
import { type ReadLog, readLog } from './read.ts';
import { dialog } from './writers/dialog.ts';
import { WRITERS } from './writers/index.ts';
import { withLineFeeds } from './writers/writer.ts';

const DIALOG = dialog('\r\n');
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** What was read, with every position as if so many bytes fewer stood before it. */
const moved = ({ kind, messages }: ReadLog, bytes: number) => ({
  kind,
  messages: messages.map((message) => ({ ...message, offset: message.offset - bytes })),
});

describe('the mark of UTF-8 before a log', () => {
  test.each(WRITERS.map((writer) => [writer.name, writer] as const))(
    '%s: the same messages, times, directions and lines, three bytes on',
    async (_, writer) => {
      const log = Buffer.from(writer.write(DIALOG), 'latin1');
      const marked = await readLog(Buffer.concat([MARK, log]), 1000);
      expect(moved(marked, MARK.length)).toEqual(moved(await readLog(log, 1000), 0));
    },
  );
});

/** A log of sngrep: every format's banner, and so its direction, has to be found behind the prefix. */
const PLAIN = WRITERS.find(({ name }) => name === 'sngrep')!.write(DIALOG);
const said = ({ messages }: ReadLog) => messages.map(({ text, way, timeUs }) => ({ text, way, timeUs }));

describe('lines with their number before them', () => {
  const numbered = (first: number, before: string, behind: string) =>
    withLineFeeds(PLAIN).replaceAll(
      /^.*$/gm,
      (
        (number) => (line: string) =>
          `${before}${number++}${behind}${line}`
      )(first),
    );

  /** So that in one of the runs the number grows within each line of the first messages. */
  const FIRST = Array.from({ length: 60 }, (_, at) => 1000 - at);

  test.each([
    ['grep -n', '', ':'],
    ['grep -n of two files', 'sip.log:', ':'],
    ['a number in brackets', '[', '] '],
    ['a number behind a name and a process', 'pbx sipd[77] #', ' '],
  ])('%s: what the log says, wherever the number gets a digit more', async (_, before, behind) => {
    const plain = said(await readLog(withLineFeeds(PLAIN), 1000));
    for (const first of FIRST) {
      expect(said(await readLog(numbered(first, before, behind), 1000))).toEqual(plain);
    }
  });

  test('grep -n with the lines around what was looked for, which have another mark', async () => {
    const marked = numbered(95, 'sip.log:', ':').replaceAll(/^sip\.log:(\d+):(?!.*SIP\/2\.0)/gm, 'sip.log-$1-');
    expect(said(await readLog(marked, 1000))).toEqual(said(await readLog(withLineFeeds(PLAIN), 1000)));
  });
});

/** Each looks for its banner in another way: on the line before, some lines before, on the line of the start line. */
const WRAPPED = [
  'asterisk pjsip',
  'asterisk chan_sip',
  'sofia (before 2019, indented between two rules)',
  'jain-sip',
  'lync sipstack',
  'oracle sipmsg.log',
  'sngrep',
  'tcpdump (-A)',
];
/** Made of one line, and read behind nothing but JSON. */
const REBUILT = ['ngrep single'];
const TIME = '2026-11-22T06:10:24.537894Z';
const CURSOR = { __REALTIME_TIMESTAMP: '1795327824537894', _PID: '7' };

/** What programs that collect logs make of one line, and its number. */
const WRAPS: Readonly<Record<string, (line: string, number: number) => string>> = {
  'journalctl -o json, the text first': (line) => JSON.stringify({ MESSAGE: line, ...CURSOR }),
  'journalctl -o json, the text between others': (line) => JSON.stringify({ _HOST: 'pbx', MESSAGE: line, ...CURSOR }),
  logcli: (line) => JSON.stringify({ labels: { app: 'pbx' }, line, timestamp: TIME }),
  Filebeat: (line) => JSON.stringify({ '@timestamp': TIME, message: line, host: { name: 'pbx' } }),
  'Fluent Bit': (line) => JSON.stringify({ date: 1795327824.53, log: line, stream: 'stdout' }),
  'Vector, the text last': (line) => JSON.stringify({ timestamp: TIME, message: line }),
  'docker json-file': (line) => JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: TIME }),
  'docker json-file with blanks': (line) => `{"log": ${JSON.stringify(`${line}\r\n`)}, "stream": "stdout"}`,
  'grep -n': (line, number) => `${number}:${line}`,
  syslog: (line) => `Nov 22 06:10:24 pbx1 sipd[1234]: ${line}`,
  'docker compose': (line) => `pbx-1  | ${line}`,
  CRI: (line) => `${TIME} stdout F ${line}`,
};

describe.each(Object.entries(WRAPS))('each line in what %s makes of it', (_, wrap) => {
  const isJson = wrap('', 1).startsWith('{');

  test.each([...WRAPPED, ...(isJson ? REBUILT : [])])(
    '%s: the same messages from the same to the same',
    async (name) => {
      const log = WRITERS.find((writer) => writer.name === name)!.write(DIALOG);
      const lines = log.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n');
      const plain = await readLog(Buffer.from(`${lines.join('\n')}\n`, 'latin1'), 1000);
      const found = await readLog(
        Buffer.from(lines.map((line, at) => `${wrap(line, at + 1)}\n`).join(''), 'latin1'),
        1000,
      );
      const text = ({ messages }: ReadLog) => messages.map((one) => [one.text.trimEnd(), one.way]);
      expect(text(found)).toEqual(text(plain));
      expect(found.kind).toBe(plain.kind);
    },
  );
});

test('short messages of SIPp in JSON: what a line says, and nothing of the JSON', async () => {
  const lines = DIALOG.map(({ text }, at) => {
    const [start = '', callId = '', cseq = ''] = [/^.*/, /(?<=Call-ID: ).*/, /CSeq:.*/].map(
      (one) => one.exec(text)?.[0],
    );
    return `2026-11-22\t06:10:24.537894\t1795327824.53789${at % 10}\tS\t${callId}\t${cseq}\t${start}`;
  });
  const plain = await readLog(`${lines.join('\n')}\n`, 1000);
  expect(plain.messages).toHaveLength(DIALOG.length);
  for (const [name, wrap] of Object.entries(WRAPS)) {
    const found = await readLog(lines.map((line, at) => `${wrap(line, at + 1)}\n`).join(''), 1000);
    if (wrap('', 1).startsWith('{')) {
      expect([name, said(found)]).toEqual([name, said(plain)]);
    }
  }
});

describe('a run of zero bytes in a log', () => {
  const plain = Buffer.from(withLineFeeds(PLAIN));
  const middle = plain.indexOf('\n2026/', plain.length / 2) + 1;
  const cut = (at: number, zeros: number) =>
    Buffer.concat([plain.subarray(0, at), Buffer.alloc(zeros), plain.subarray(at)]);

  test.each([
    ['at the start', 0, 4096],
    ['at the start, longer than what is sniffed', 0, 300_000],
    ['behind a line', middle, 4096],
    ['behind a line, longer than what is sniffed', middle, 300_000],
  ])('%s: what is around it is read, and the damage is told by its position', async (_, at, zeros) => {
    const whole = await readLog(plain, 1000);
    for (const size of [777, 65_536]) {
      const found = await readLog(cut(at, zeros), size);
      const moved = whole.messages.map(({ offset, ...message }) => ({
        ...message,
        offset: offset < at ? offset : offset + zeros,
      }));
      expect(found.messages).toEqual(moved);
      expect(found.problems).toMatchObject([{ code: 'log-zero-bytes', record: null, offset: at }]);
      expect(found.problems[0]?.message).toContain(`${zeros} zero bytes`);
    }
  });

  test('in a message, and at the end', async () => {
    const whole = await readLog(plain, 1000);
    const found = await readLog(Buffer.concat([plain, Buffer.alloc(5000)]), 1000);
    expect(said(found)).toEqual(said(whole));
    expect(found.problems).toMatchObject([{ code: 'log-zero-bytes', offset: plain.length }]);
    const inHeader = plain.indexOf('Max-Forwards', middle);
    expect((await readLog(cut(inHeader, 4096), 1000)).messages).toHaveLength(whole.messages.length);
  });

  test.each([
    ['zeros alone', Buffer.alloc(100_000)],
    [
      'fields of numbers among zeros',
      Buffer.concat(Array.from({ length: 200 }, () => Buffer.from(`\x01\x02\x7fELF${'\0'.repeat(40)}text`))),
    ],
    ['numbers without runs', Buffer.from(Array.from({ length: 9000 }, (_, at) => (at % 3 === 0 ? 0 : 65)))],
  ])('%s are no text', async (_, bytes) => {
    expect(await readLog(bytes, 1000)).toMatchObject({ kind: 'unknown', messages: [], problems: [] });
  });
});
