import { beforeAll, describe, expect, test } from 'vitest';
import { buildReport, type Report } from '../../src/report/index.ts';
import { analyzeFixture } from './fixture.ts';
import { schemaErrors } from './schema-check.ts';

type Loose = Record<string, unknown>;

let report: Report;

beforeAll(async () => {
  report = buildReport(await analyzeFixture(['t25-target-608.pcap', 'f07-noise-on-5060.pcap']), {
    version: '1.2.3',
    lang: 'en',
  });
});

/** A copy of the report with one place changed. */
function changed(change: (copy: Report) => void): unknown {
  const copy = structuredClone(report);
  change(copy);
  return copy;
}

function firstOf(items: readonly unknown[]): Loose {
  return items[0] as Loose;
}

describe('the JSON Schema of the report', () => {
  test('takes what siptriage writes', () => {
    expect(report.transfers.length + report.rejections.length + report.problems.length).toBeGreaterThan(4);
    expect(schemaErrors(report)).toEqual([]);
  });

  test('takes the report of no input at all', async () => {
    expect(schemaErrors(buildReport(await analyzeFixture([]), { version: '1.2.3', lang: 'vi' }))).toEqual([]);
  });

  test.each<[string, (copy: Report) => void]>([
    ['another schema number', (copy) => Object.assign(copy, { schema: 'siptriage/report@2' })],
    ['a field it does not know', (copy) => Object.assign(firstOf(copy.transfers), { mood: 'sad' })],
    ['a missing fact', (copy) => delete firstOf(copy.transfers)['atFault']],
    ['an outcome outside the vocabulary', (copy) => Object.assign(firstOf(copy.transfers), { outcome: 'broken' })],
    ['a party outside the vocabulary', (copy) => Object.assign(firstOf(copy.findings), { atFault: 'proxy' })],
    ['a null where a text must be', (copy) => Object.assign(firstOf(copy.calls), { callId: null })],
    ['a status that no response has', (copy) => Object.assign(firstOf(copy.responses), { code: 99 })],
    ['a time without microseconds', (copy) => Object.assign(firstOf(copy.inputs), { start: '2026-11-22T06:10:32Z' })],
    ['a redress key of its own', (copy) => Object.assign(firstOf(copy.rejections), { redress: { fax: '1' } })],
    ['a cause without its place', (copy) => delete firstOf(copy.causes)['place']],
    ['a cause of no story', (copy) => Object.assign(firstOf(copy.causes), { count: 0 })],
    ['a harm outside the vocabulary', (copy) => Object.assign(firstOf(copy.causes), { harm: 'weather' })],
    ['a negative count', (copy) => Object.assign(copy.summary, { calls: -1 })],
    [
      'a message that is in a frame and on a line',
      (copy) => Object.assign(firstOf(copy.responses)['first'] as Loose, { line: 3 }),
    ],
    ['a message that is nowhere', (copy) => delete (firstOf(copy.responses)['first'] as Loose)['frame']],
  ])('refuses %s', (_what, change) => {
    expect(schemaErrors(changed(change))).not.toEqual([]);
  });
});

test('a message is named by its input, frame, time and ends', () => {
  expect(report.transfers[0]?.evidence[0]).toEqual({
    input: 't25-target-608.pcap',
    frame: 6,
    time: expect.stringMatching(/^2026-11-22T06:\d\d:\d\d\.\d{6}Z$/),
    src: '10.55.0.11:5060',
    dst: '10.55.0.12:5060',
    label: expect.stringContaining('REFER'),
  });
});

test('a problem names its input, record and offset', () => {
  expect(report.problems[0]).toEqual({
    code: 'sip-incomplete',
    message: expect.any(String),
    input: 'f07-noise-on-5060.pcap',
    record: 8,
    offset: 706,
  });
});

test('findings are counted by their severity', () => {
  const { error, warning, info } = report.summary.findings;
  expect(error).toBe(report.findings.filter(({ severity }) => severity === 'error').length);
  expect(error + warning + info).toBe(report.findings.length);
  expect(error).toBeGreaterThan(0);
  expect(warning).toBeGreaterThan(0);
});
