import { describe, expect, test } from 'vitest';
import { csvField } from '../../src/report/csv/csv-field.ts';
import type { Report } from '../../src/report/index.ts';
import { CsvRows } from '../../src/report/index.ts';
import { analysisOfCapture } from '../builders/analyse.ts';
import { replay } from '../builders/replay.js';
import { hostileCapture } from '../cli/hostile-capture.ts';
import { inProcess } from '../cli/run.ts';
import { CAPTURES, captureNames } from './fixture.ts';

const HEAD = 'type,start,caller,callee,outcome,code,phrase,atFault,confidence,rule,why,place,callId'.split(',');

/** Reads it as RFC 4180 says, character by character; throws where it is none. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] !== '"') {
      throw new Error(`no quote at ${at}`);
    }
    let field = '';
    for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
      if (at >= text.length) {
        throw new Error('a field does not end');
      }
      at += text[at] === '"' ? 1 : 0;
      field += text[at];
    }
    row.push(field);
    at++;
    if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else if (text[at] === ',') {
      at++;
    } else {
      throw new Error(`neither a comma nor a line end at ${at}`);
    }
  }
  expect(row).toEqual([]);
  return rows;
}

type Row = Readonly<Record<string, string>>;

async function rowsOf(...args: readonly string[]): Promise<Row[]> {
  const { stdout } = await inProcess(['analyze', ...args, '--format', 'csv']);
  const [head, ...rows] = readCsv(stdout);
  expect(head).toEqual(HEAD);
  return rows.map((row) => {
    expect(row).toHaveLength(HEAD.length);
    return Object.fromEntries(row.map((field, i) => [HEAD[i] ?? '', field]));
  });
}

async function reportOf(...args: readonly string[]): Promise<Report> {
  return JSON.parse((await inProcess(['analyze', ...args, '--format', 'json'])).stdout);
}

test('a failed transfer and its calls are three rows', async () => {
  const rows = await rowsOf(`${CAPTURES}t02-blind-busy.pcap`);
  expect(rows.map(({ type, outcome, code, phrase }) => [type, outcome, code, phrase]).sort()).toEqual([
    ['call', 'answered', '200', 'OK'],
    ['call', 'failed', '486', 'Busy Here'],
    ['transfer', 'failed', '486', 'Busy Here'],
  ]);
  expect(rows.find(({ type }) => type === 'transfer')).toEqual({
    type: 'transfer',
    start: expect.stringMatching(/^2026-11-22T06:10:33\.\d{6}Z$/),
    caller: 'sip:alice@10.55.0.11',
    callee: 'sip:carol@10.55.0.13',
    outcome: 'failed',
    code: '486',
    phrase: 'Busy Here',
    atFault: 'target',
    confidence: 'certain',
    rule: 'transfer/target-busy',
    why: 'the target, carol, rang for 0.3 s and did not take the call: refused at once (486 Busy Here)',
    place: 't02-blind-busy.pcap#6',
    callId: expect.stringMatching(/@/),
  });
});

test('each story of the JSON report is a row, and no other', async () => {
  for (const name of captureNames()) {
    const report = await reportOf(CAPTURES + name);
    const rows = await rowsOf(CAPTURES + name);
    const keyed = (type: string, items: readonly object[], key: (item: never) => unknown[]) => [
      items.map((item) => key(item as never).join(' ')).sort(),
      rows
        .filter((row) => row['type'] === type)
        .map(({ callId, outcome, code }) => [callId, outcome, code].join(' '))
        .sort(),
    ];
    for (const [expected, found] of [
      keyed('call', report.calls, (c: Report['calls'][0]) => [c.callId, c.outcome, c.finalStatus]),
      keyed('rejection', report.rejections, (r: Report['rejections'][0]) => [r.callId, 'rejected', r.code]),
      keyed('registration', report.registrations, (r: Report['registrations'][0]) => [
        r.callId,
        r.outcome,
        r.finalStatus,
      ]),
    ]) {
      expect(found).toEqual(expected);
    }
    const transfers = rows.filter(({ type }) => type === 'transfer');
    expect(transfers.map(({ callId, outcome }) => [callId, outcome].join(' ')).sort()).toEqual(
      report.transfers.map(({ referCallId, outcome }) => [referCallId, outcome].join(' ')).sort(),
    );
  }
});

test('why is said in the language that is asked for, the rest for programs', async () => {
  const english = await rowsOf(`${CAPTURES}t08-refer-403.pcap`);
  const vietnamese = await rowsOf(`${CAPTURES}t08-refer-403.pcap`, '--lang', 'vi');
  const rest = (rows: readonly Row[]) => rows.map(({ why: _, ...row }) => row);
  expect(rest(vietnamese)).toEqual(rest(english));
  expect(vietnamese.map(({ why }) => why)).not.toEqual(english.map(({ why }) => why));
});

test('a trace without SIP has its head', async () => {
  const { status, stdout } = await inProcess([
    `${CAPTURES}t02-blind-busy.pcap`,
    '--format',
    'csv',
    '--time-from',
    '2100-01-01',
  ]);
  expect([status, stdout]).toEqual([3, `${HEAD.map((name) => `"${name}"`).join(',')}\r\n`]);
});

describe('a field', () => {
  test.each([
    ['busy', '"busy"'],
    ['', '""'],
    ['say "no", please', '"say ""no"", please"'],
    ['one\r\ntwo\tthree', '"one two three"'],
    ['=1+1', '"\'=1+1"'],
    ['+49301234', '"\'+49301234"'],
    ['-1', '"\'-1"'],
    ['@SUM(A1)', '"\'@SUM(A1)"'],
    ['\t=1', '" \'=1"'],
    [' \u00a0=1', '" \u00a0\'=1"'],
    ['\uff1d1', '"\'\uff1d1"'],
    ['\uff201', '"\'\uff201"'],
    ['x;=1', '"x;\'=1"'],
    ['x; -1', '"x; \'-1"'],
    ['x;"=1', '"x;""\'=1"'],
    ['x; "" -1', '"x; """" \'-1"'],
    ['a=b, c-d', '"a=b, c-d"'],
    ["'=1", '"\'=1"'],
  ])('%j is %s', (text, field) => {
    expect(csvField(text)).toBe(field);
  });
});

test('what a trace holds begins no formula, and leaves no field', async () => {
  for (const text of ['=cmd|calc!A0', '","=1+1', '\r\n=1+1', '";=HYPERLINK(1)', ';"=cmd|calc!A0;', '@x', '\uff0bx']) {
    const rows = new CsvRows();
    let csv = '';
    const face = {
      takesStories: true,
      tell: (event: Parameters<CsvRows['of']>[0]) => {
        csv += rows.of(event);
      },
      flush: async () => undefined,
    };
    await replay(await analysisOfCapture(hostileCapture({ uri: text.replace(/[\r\n]/g, ''), text })), face);
    const read = readCsv(csv);
    expect(read.length).toBeGreaterThan(4);
    for (const row of read) {
      expect(row).toHaveLength(HEAD.length);
      expect(row.filter((field) => /(?:^|;)[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(field))).toEqual([]);
    }
  }
});
