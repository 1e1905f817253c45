import '../../builders/languages.ts';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Analysis } from '../../../src/findings/index.ts';
import { LANGUAGES } from '../../../src/languages/index.ts';
import { buildReport, PLAIN, type TextReportOptions } from '../../../src/report/index.ts';
import { analysisOfCapture } from '../../builders/analyse.ts';
import { causeRows } from '../../builders/cause-rows.ts';
import { textReport } from '../../builders/text-of.ts';
import { makeHour } from './hour.js';

const scratch = mkdtempSync(join(tmpdir(), 'siptriage-hour-'));
let truth: ReturnType<typeof makeHour>;
let analysis: Analysis;

beforeAll(async () => {
  const out = join(scratch, 'hour.pcap');
  truth = makeHour({ out });
  analysis = await analysisOfCapture(readFileSync(out));
}, 60_000);

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

function textOf(options: Partial<TextReportOptions> = {}): Promise<string> {
  return textReport(analysis, { lang: 'en', style: PLAIN, detail: 'normal', width: 80, ...options });
}

/** What stands before the first story. */
function overviewOf(text: string): string[] {
  const lines = text.split('\n');
  return lines.slice(
    0,
    lines.findIndex((line) => /^[✗!?] 1 {2}/.test(line)),
  );
}

describe('the overview of a busy hour', () => {
  test.each(LANGUAGES)('is one screen of 80 columns in %s', async (lang) => {
    const overview = overviewOf(await textOf({ lang }));
    expect(overview.length).toBeGreaterThan(15);
    expect(overview.length).toBeLessThanOrEqual(40);
    expect(overview.filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  test('has the six planted faults in its first rows, with when and where, and the scanner below them', async () => {
    const rows = causeRows(overviewOf(await textOf({ width: 100 })));
    const placeOf = (planted: RegExp) => rows.findIndex((row) => planted.test(row));
    const planted = [
      /Transfer: .*\(480\).* 1 {2}01:22:1\d/,
      /ACK missing after the answer.* 1 {2}01:07:3\d/,
      /Call cut by its session timer.* 1 {2}01:28:3\d/,
      /Call blocked by the network \(603\).* 1 {2}01:1[34]:\d\d/,
      /Media of the call refused \(488\) at 198\.51\.100\.6 .* 1 {2}01:33:1\d/,
      /Service unavailable \(503\) at 203\.0\.113\.6 .* 1 {2}01:49:5\d/,
    ].map(placeOf);
    expect(Math.min(...planted)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...planted)).toBeLessThan(10);
    const scanned = rows.findIndex((row) => /! Scan by a stranger at 45\.134\.144\.9 +1 {2}/.test(row));
    expect(scanned).toBeGreaterThan(Math.max(...planted));
  });

  test('counts calls and legs', async () => {
    const [, calls, legs] = /^Calls +(\d+) \((\d+) legs\)/m.exec(await textOf()) ?? [];
    const all = truth.calls.flatMap((call) => call.legs).length;
    expect(Number(legs)).toBe(all);
    expect(Math.abs(Number(calls) - truth.calls.length)).toBeLessThanOrEqual(2);
  });

  test('shows the shares and the course of the hour', async () => {
    const overview = overviewOf(await textOf());
    expect(overview.join('\n')).toMatch(/causes explain 9\d % of the failures/);
    expect(overview.join('\n')).toMatch(/Failures in 2 min +01:00 [ ▁-█]{30} 01:59/);
  });

  test('tells the clearest story of each cause, or with --top fewer, --cause one cause, --all every one', async () => {
    const heads = (text: string): string[] => text.match(/^[✗!?] .*/gm) ?? [];
    const rows = causeRows(overviewOf(await textOf()));
    expect(heads(await textOf())).toHaveLength(rows.length);
    const few = await textOf({ top: 2 });
    expect(heads(few)).toHaveLength(2);
    expect(few).toMatch(new RegExp(`… ${rows.length - 2} more causes, \\d+ stories: --top ${rows.length} lists them`));
    const unknown = rows.findIndex((row) => /Number or address unusable \(404\), 12 callers +27 {2}/.test(row)) + 1;
    expect(heads(await textOf({ cause: unknown }))).toHaveLength(27);
    expect(heads(await textOf({ tellsAll: true })).length).toBeGreaterThan(rows.length + 26);
  });
});

test('no leg is joined to one of another call', () => {
  const mates = new Map(
    truth.calls.flatMap(({ legs: [near = '', far = ''] }) => [[near, far] as const, [far, near] as const]),
  );
  const { calls } = buildReport(analysis, { version: '0', lang: 'en' });
  const joined = calls.flatMap(({ callId, legs }) => legs.map((leg) => [callId, leg.callId] as const));
  expect(joined.length).toBeGreaterThan(100);
  expect(joined.filter(([callId, other]) => mates.get(callId) !== other)).toEqual([]);
});
