import { describe, expect, test } from 'vitest';
import { analyzeInputs } from '../../src/analysis/index.ts';
import { afterMidnight, datedTime, datingOf, UNKNOWN_DAY_US } from '../../src/bytes/index.ts';
import { gunzipInNode } from '../../src/capture/node.ts';
import { ladderLines } from '../../src/check/ladder-lines.ts';
import { EVERYTHING, parseTimePoint } from '../../src/filter/index.ts';
import { type AnalyzeOptions, analyze } from '../../src/index.ts';
import { clockIn } from '../../src/report/clock-time.ts';
import { type MessageRef, PLAIN, renderLadder, spanOf } from '../../src/report/index.ts';
import { CALL, CONSULTATION, REFER, reports, TRYING, targetRefuses } from '../builders/phrases.ts';
import { readScenario } from '../builders/scenario.ts';
import { sofiaLog } from '../builders/text-log.ts';
import { textReport } from '../builders/text-of.ts';
import { captureOf } from '../builders/wire.ts';
import { blocksOf } from '../capture/read.ts';
import { readLog } from './read.ts';

const BERT = '198.51.100.20';
const HOUR_US = 3600e6;
const messages = readScenario(CALL, REFER, TRYING, targetRefuses('603 Decline'), reports('603 Decline'));
const undated = sofiaLog(messages, { of: BERT, aheadMs: 0 });

/** The same messages behind lines that say when, from where and to where. */
function timed(write: (time: string) => string): string {
  return messages
    .map(({ seconds, src, dst, text }) => {
      const time = `06:10:${seconds.toFixed(3).padStart(6, '0')}`;
      return `${write(time)} ${src}:5060 -> ${dst}:5060\n${text}\n`;
    })
    .join('');
}

async function analysisOf(text: string, selection = EVERYTHING) {
  const bytes = new TextEncoder().encode(text);
  const input = { path: 'a.log', open: async () => blocksOf(bytes, 1 << 16), canReopen: true };
  return analyzeInputs([input], { gunzip: gunzipInNode, select: selection });
}

async function read(text: string, options: AnalyzeOptions = {}) {
  return analyze(new TextEncoder().encode(text), options);
}

describe('a log with times of day and no date', () => {
  test('orders and measures as with one, and says no date', async () => {
    const [without, dated] = [await read(undated), await read(undated, { date: '2026-11-22' })];
    expect(without.inputs[0]).toMatchObject({ start: null, end: null });
    expect(without.calls[0]).toMatchObject({ start: null, end: null });
    for (const { calls, findings } of [without, dated]) {
      expect(calls.map(({ postDialDelay }) => postDialDelay)).toEqual([0.05, 0.9]);
      expect(findings.map(({ rule }) => rule)).toEqual(['transfer/target-declined', 'rejection/refused-at-once']);
    }
    expect(without.findings.map(({ message }) => message)).toEqual(dated.findings.map(({ message }) => message));
    const evidence = without.transfers[0]!.evidence;
    expect(evidence.length).toBeGreaterThan(4);
    expect(evidence.map(({ time }) => time)).toEqual(evidence.map(() => null));
    expect(evidence.map((ref) => ref.timeOfDay)).toEqual(
      dated.transfers[0]!.evidence.map(({ time }) => time?.slice(11, -1)),
    );
    expect(dated.transfers[0]!.evidence.some((ref) => 'timeOfDay' in ref)).toBe(false);
  });

  test('may be cut at a time of day and at an offset', async () => {
    const all = await analysisOf(undated);
    for (const text of ['06:10:02', '+2']) {
      const { analysis } = await analysisOf(undated, { ...EVERYTHING, from: parseTimePoint(text) });
      expect(analysis.messages).toBe(all.analysis.messages - readScenario(CALL).length);
    }
  });

  test('is dated by a capture of the same messages, in either order', async () => {
    const capture = captureOf(messages);
    const alone = await analyze(capture);
    for (const inputs of [
      [capture, new TextEncoder().encode(undated)],
      [new TextEncoder().encode(undated), capture],
    ]) {
      const report = await analyze(inputs);
      expect(report.summary.messages).toBe(alone.summary.messages);
      expect(report.calls.map(({ start, end }) => [start, end])).toEqual(
        alone.calls.map(({ start, end }) => [start, end]),
      );
      expect(report.problems.map(({ code, message }) => [code, message.replace(/ \(.*/, '')])).toEqual([
        ['clock-offset', expect.stringMatching(/^This input says no date: it is taken from /)],
      ]);
    }
  });

  test('beside a capture of something else keeps its order, and none of its times is held against it', async () => {
    const other = captureOf(readScenario(CONSULTATION));
    const report = await analyze([new TextEncoder().encode(undated), other]);
    const alone = await analyze(new TextEncoder().encode(undated));
    const lines = alone.transfers[0]!.evidence.map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a! - b!));
    expect(lines).toHaveLength(8);
    const evidence = report.transfers[0]!.evidence;
    expect(evidence.map((ref) => [ref.line, ref.time, ref.timeOfDay])).toEqual(
      lines.map((line) => [line, null, undefined]),
    );
    expect(report.calls.map(({ start }) => start)).toEqual([null, null, '2026-11-22T06:10:01.000000Z']);
  });
});

describe('what is said of the date', () => {
  test.each<[string, (time: string) => string, string]>([
    ['unknown', (time) => time, 'date unknown: --date YYYY-MM-DD'],
    ['without a year', (time) => `Mar  4 ${time}`, 'year unknown: --date YYYY-MM-DD'],
    ['known', (time) => `2026-03-04 ${time}`, 'UTC'],
    ['known, as seconds', (time) => `${(1_795_327_800 + Number(time.slice(6))).toFixed(3)}`, 'UTC'],
  ])('%s', async (_, write, words) => {
    const { analysis } = await analysisOf(timed(write));
    const text = await textReport(analysis, { lang: 'en', style: PLAIN, detail: 'normal' });
    expect(text.split('\n\n')[0]).toContain(words);
    expect(text).toMatch(/^ +\+0\.000 +:\d+ +anna → bert +REFER/m);
    expect(text).toMatch(/^ +\+[12]\.\d{3} +:\d+ +bert → anna +NOTIFY 603/m);
  });
});

test('a time stands for an unknown day only in its own century', () => {
  expect([Number.NaN, 0, -1, Date.UTC(2026, 1) * 1000, UNKNOWN_DAY_US - 1].map(datingOf)).toEqual([
    null,
    'date',
    'date',
    'date',
    'date',
  ]);
  expect([UNKNOWN_DAY_US, Date.UTC(1739, 11, 31) * 1000, Date.UTC(1740, 0, 1) * 1000].map(datingOf)).toEqual([
    'time',
    'time',
    'day',
  ]);
  expect([Date.UTC(1899, 11, 31) * 1000, Date.UTC(1900, 0, 1) * 1000].map(datingOf)).toEqual(['day', 'date']);
  expect([datedTime(UNKNOWN_DAY_US), datedTime(7)]).toEqual([Number.NaN, 7]);
});

test('half a day back is the next day', () => {
  expect(afterMidnight(HOUR_US, 13 * HOUR_US)).toBe(HOUR_US);
  expect(afterMidnight(HOUR_US, 13 * HOUR_US + 1)).toBe(25 * HOUR_US);
  expect(afterMidnight(HOUR_US, Number.NaN)).toBe(HOUR_US);
});

describe('what tcpdump prints before a packet', () => {
  test.each([
    ['-tt', '1795327800.500000', 1_795_327_800_500_000],
    ['-tt --nano', '1795327800.500000123', 1_795_327_800_500_000],
    ['-tttt', '2026-11-22 06:10:00.500000', 1_795_327_800_500_000],
    ['-ttttt', ' 00:00:00.500000', UNKNOWN_DAY_US + 500_000],
    ['nothing', '06:10:00.500000', UNKNOWN_DAY_US + (6 * 60 + 10) * 60e6 + 500_000],
  ])('with %s', async (_, time, timeUs) => {
    const line = `${time} IP 192.0.2.10.5060 > 198.51.100.20.5060: UDP, length 300`;
    const { kind, messages: found } = await readLog(`${line}\nE..H....${messages[0]!.text}${line}\n`, 1000);
    expect(kind).toBe('tcpdump');
    expect(found.map((message) => [message.timeUs, message.way, message.text])).toEqual([
      [timeUs, '192.0.2.10:5060 udp 198.51.100.20:5060', messages[0]!.text],
    ]);
  });
});

describe('the time of day of a message', () => {
  test('is shown as the log prints it, in whatever zone', () => {
    const { clockOf } = clockIn('Asia/Ho_Chi_Minh');
    expect([UNKNOWN_DAY_US + 6.5 * HOUR_US, 6.5 * HOUR_US, Number.NaN].map(clockOf)).toEqual([
      '06:30:00',
      '14:30:00',
      '',
    ]);
  });

  test('goes with it as NDJSON and back, and takes the day that is said', async () => {
    const line = (fields: object) =>
      `${JSON.stringify({ schema: 'siptriage/message@1', text: 'OPTIONS', ...fields })}\n`;
    const rows = [
      line({ time: null, timeOfDay: '23:59:59.500000' }),
      line({ time: null, timeOfDay: '00:00:01.250000' }),
      line({ time: null, timeOfDay: '25:00:00' }),
      line({ time: '2026-11-22T06:10:00Z', timeOfDay: '07:00:00' }),
    ].join('');
    const { messages: read, problems } = await readLog(rows);
    expect(read.map(({ timeUs }) => timeUs)).toEqual([
      UNKNOWN_DAY_US + 24 * HOUR_US - 500_000,
      UNKNOWN_DAY_US + 24 * HOUR_US + 1_250_000,
      Number.NaN,
      Date.UTC(2026, 10, 22, 6, 10) * 1000,
    ]);
    expect(problems.map(({ code, record }) => [code, record])).toEqual([['message-line-field', 3]]);
  });

  test('draws a ladder over midnight', () => {
    const at = (timeOfDay: string): MessageRef => ({
      input: 'a.log',
      line: 1,
      time: null,
      timeOfDay,
      src: '192.0.2.1:5060',
      dst: '192.0.2.2:5060',
      label: 'INVITE',
    });
    const refs = [at('23:59:59.500000'), at('00:00:01.250000'), at('00:00:01.000000')];
    const offsets = ['+0.000', '+1.750', '+1.500'];
    expect(
      renderLadder(refs)
        .map((row) => /\+\d\.\d{3}/.exec(row)?.[0])
        .filter((offset) => offset !== undefined),
    ).toEqual(offsets);
    expect(ladderLines(refs, 10, String).map((row) => row.trim().split(' ', 1)[0])).toEqual(offsets);
    expect(spanOf(refs)).toBe(1_500_000);
    expect(spanOf([])).toBe(Number.NaN);
  });
});
