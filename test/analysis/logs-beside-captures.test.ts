import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/index.ts';
import { type AnalyzeOptions, analyze } from '../../src/index.ts';
import { CALL, REFER, reports, TRYING, targetRefuses } from '../builders/phrases.ts';
import { readScenario } from '../builders/scenario.ts';
import { sofiaLog } from '../builders/text-log.ts';
import { captureOf } from '../builders/wire.ts';

const ANNA = '192.0.2.10';
const BERT = '198.51.100.20';
const HOUR_MS = 3_600_000;
const REPEATED = `
  2.00 o > REFER sip:carl@c.example
  2.50 o > again REFER
  3.50 o > again REFER
  3.52 o < 202 Accepted`;
const WHOLE = [CALL, REFER, TRYING, targetRefuses('603 Decline'), reports('603 Decline')];
const messages = readScenario(...WHOLE);
const DATE: AnalyzeOptions = { date: '2026-11-22' };

const capture = (...parts: string[]) => captureOf(readScenario(...parts));
const log = (of: string, aheadMs = 0) => new TextEncoder().encode(sofiaLog(messages, { of, aheadMs }));

/** What must not change when the same messages are shown twice. */
function essence({ summary, calls, transfers, rejections }: Report) {
  const { duplicates: _duplicates, ...counts } = summary;
  return {
    counts,
    calls: calls.map(({ callId, outcome, finalStatus }) => ({ callId, outcome, finalStatus })),
    transfers: transfers.map(({ kind, outcome, atFault, why, confidence, notifies }) => ({
      kind,
      outcome,
      atFault,
      why,
      confidence,
      notifies,
    })),
    rejections: rejections.map(({ code, by, callId }) => ({ code, by, callId })),
  };
}

describe('a log and a capture of the same messages', () => {
  const alone = analyze(capture(...WHOLE));

  test.each([
    ['capture first', () => [capture(...WHOLE), log(BERT)], DATE],
    ['log first', () => [log(BERT), capture(...WHOLE)], DATE],
    ['a log without times', () => [capture(...WHOLE), log(BERT)], {}],
    [
      'a log of another zone, which is said',
      () => [capture(...WHOLE), log(BERT, HOUR_MS)],
      { ...DATE, timezone: '+01:00' },
    ],
    ['a log of another zone, which nobody said', () => [capture(...WHOLE), log(BERT, HOUR_MS)], DATE],
    [
      'a log of one party and a capture at the other',
      () => [captureOf(messages.filter(({ src, dst }) => src === ANNA || dst === ANNA)), log(BERT)],
      DATE,
    ],
    ['the logs of two parties', () => [log(ANNA), log(BERT)], DATE],
  ])('are one trace, and each message counts once: %s', async (_how, inputs, options) => {
    const report = await analyze(inputs(), options);
    expect(essence(report)).toEqual(essence(await alone));
    expect(report.summary.duplicates).toBeGreaterThan(5);
  });

  test('count what is in one of them alone', async () => {
    const early = readScenario(CALL, REFER);
    const report = await analyze([captureOf(early), log(BERT)], DATE);
    expect(report.summary).toMatchObject({ messages: messages.length, duplicates: early.length });
    expect(report.transfers[0]?.evidence.map(({ line, frame }) => line ?? frame).length).toBeGreaterThan(6);
    expect(report.transfers[0]?.evidence.some((ref) => 'line' in ref)).toBe(true);
    expect(report.transfers[0]?.evidence.some((ref) => 'frame' in ref)).toBe(true);
  });

  test('keep their retransmissions', async () => {
    const repeated = readScenario(CALL, REPEATED);
    const bytes = new TextEncoder().encode(sofiaLog(repeated, { of: BERT }));
    const expected = await analyze(captureOf(repeated));
    expect(expected.summary.retransmissions).toBe(2);
    const both = [captureOf(repeated), bytes];
    for (const inputs of [both, both.toReversed(), [captureOf(repeated.slice(0, 5)), bytes]]) {
      const { summary } = await analyze(inputs, DATE);
      expect(summary).toMatchObject({ messages: expected.summary.messages, retransmissions: 2 });
    }
  });

  test('of two captures nothing is passed over that was not before', async () => {
    const { summary } = await analyze([capture(...WHOLE), capture(...WHOLE), log(BERT)], DATE);
    const { summary: without } = await analyze([capture(...WHOLE), capture(...WHOLE)]);
    expect(summary.messages).toBe(without.messages);
  });
});
