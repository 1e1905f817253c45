import { describe, expect, test } from 'vitest';
import { analyzeInputs } from '../../src/analysis/index.ts';
import { memorySource } from '../../src/capture/index.ts';
import { fileSource, gunzipInNode } from '../../src/capture/node.ts';
import { EVERYTHING, parseFilter, parseTimePoint, type Selection } from '../../src/filter/index.ts';
import { buildReport, type Report } from '../../src/report/index.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';
import { CAPTURES, captureNames } from '../report/fixture.ts';

async function reportOf(name: string, select?: Selection): Promise<Report> {
  const input = { path: name, open: () => fileSource(CAPTURES + name), canReopen: true };
  const options = select === undefined ? {} : { select };
  const { analysis } = await analyzeInputs([input], { gunzip: gunzipInNode, ...options });
  return buildReport(analysis, { version: '0', lang: 'en' });
}

function filter(expression: string): Selection {
  const read = parseFilter(expression);
  if (!('matches' in read)) {
    throw new Error(`${expression}: ${read.message}`);
  }
  return { ...EVERYTHING, filter: read };
}

const EXPRESSIONS = [
  'code >= 400',
  'method == REFER and code == 2xx',
  'code == 603 or code == 608',
  'method == BYE',
  'not method == INVITE',
  'ip == 10.0.0.0/8',
  'transport == udp and time >= +2',
];

describe('a filter changes nothing about a story that stays', () => {
  test.each(captureNames().filter((name) => name.endsWith('.pcap')))('%s', async (name) => {
    const whole = await reportOf(name);
    for (const expression of EXPRESSIONS) {
      const part = await reportOf(name, filter(expression));
      expect(whole.calls).toEqual(expect.arrayContaining([...part.calls]));
      expect(whole.transfers).toEqual(expect.arrayContaining([...part.transfers]));
      expect(whole.rejections).toEqual(expect.arrayContaining([...part.rejections]));
      expect(part.responses).toEqual(whole.responses);
      expect(part.problems).toEqual(whole.problems);
      expect(part.summary).toMatchObject({
        messages: whole.summary.messages,
        calls: part.calls.length,
        transfers: part.transfers.length,
        rejections: part.rejections.length,
      });
    }
  });

  test('what is always true leaves all, what is never true leaves none', async () => {
    const whole = await reportOf('t02-blind-busy.pcap');
    expect(whole.calls.length * whole.transfers.length).toBeGreaterThan(0);
    expect(await reportOf('t02-blind-busy.pcap', filter('port >= 0'))).toEqual(whole);
    expect(await reportOf('t02-blind-busy.pcap', filter('port == 0'))).toMatchObject({
      calls: [],
      transfers: [],
      rejections: [],
      findings: [],
    });
  });
});

describe('a filter keeps a story', () => {
  test('for one message of one of its legs', async () => {
    const { calls, transfers } = await reportOf('t02-blind-busy.pcap');
    const [transfer] = transfers;
    const target = transfer?.targetInvite?.callId ?? '';
    expect(target).not.toBe(transfer?.referCallId);
    const part = await reportOf('t02-blind-busy.pcap', filter(`callid == "${target}"`));
    expect(part.transfers).toEqual(transfers);
    expect(part.calls).toEqual(calls.filter((call) => call.callId === target));
  });

  test('only where one and the same message matches the whole expression', async () => {
    const both = await reportOf('t02-blind-busy.pcap', filter('code == 486 and method == REFER'));
    const either = await reportOf('t02-blind-busy.pcap', filter('code == 486 or method == REFER'));
    expect(both.transfers).toEqual([]);
    expect(either.transfers).toHaveLength(1);
  });

  test('where the message that matches comes after its transfer was decided', async () => {
    const bytes = captureOf(
      readScenario(`
        0.10 o > INVITE
        0.12 o < 200 OK
        0.14 o > ACK
        1.19 o > REFER sip:carl@c.example
        1.21 o < 403 Forbidden
        90.00 o > OPTIONS
        90.01 o < 200 OK
        120.00 o > BYE
        120.01 o < 200 OK
      `),
    );
    const input = { path: 'late.pcap', open: async () => memorySource(bytes), canReopen: true };
    const { analysis } = await analyzeInputs([input], { gunzip: gunzipInNode, select: filter('method == BYE') });
    expect(analysis.transfers).toMatchObject([{ record: { refer: { status: 403 } } }]);
    expect(analysis.transfers[0]?.record.decidedUs).toBeLessThan(analysis.endUs - 20_000_000);
  });
});

test('a time range is a shorter capture', async () => {
  const whole = await reportOf('t02-blind-busy.pcap');
  const part = await reportOf('t02-blind-busy.pcap', { ...EVERYTHING, to: parseTimePoint('+1') });
  expect(part.summary.messages).toBeGreaterThan(0);
  expect(part.summary.messages).toBeLessThan(whole.summary.messages);
  expect(part.inputs[0]).toMatchObject({ messages: part.summary.messages, start: whole.inputs[0]?.start });
  const none = await reportOf('t02-blind-busy.pcap', { ...EVERYTHING, from: parseTimePoint('2100-01-01') });
  expect(none.summary.messages).toBe(0);
});
