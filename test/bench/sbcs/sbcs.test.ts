import '../../builders/languages.ts';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../../src/report/index.ts';
import { reportOfCapture } from '../../builders/analyse.ts';
import { makeSbcs, type Planted } from './sbcs.js';

const scratch = mkdtempSync(join(tmpdir(), 'siptriage-sbcs-'));
let truth: ReturnType<typeof makeSbcs>;
let captures: Uint8Array[];
let whole: Report;

beforeAll(async () => {
  truth = makeSbcs({ calls: 400, out: scratch });
  captures = truth.paths.map((path) => new Uint8Array(readFileSync(path)));
  whole = await reportOfCapture(...captures);
}, 60_000);

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

function found(report: Report, { legs }: Planted): Report['findings'] {
  return report.findings.filter(({ callIds }) => callIds.some((callId) => legs.includes(callId)));
}

/** The number of the capture in which a message was seen. */
function siteOf({ input }: { readonly input: string }): number {
  return Number(/(\d+)/.exec(input)?.[1]);
}

describe('an hour of eight border controllers', () => {
  test('holds what goes between two of them in both captures, once in the report', () => {
    const seen = truth.seen.reduce((sum, messages) => sum + messages);
    expect(whole.summary.messages).toBe(truth.messages);
    expect(whole.summary.duplicates).toBe(seen - truth.messages);
    expect(seen - truth.messages).toBeGreaterThan(1_000);
    expect(whole.problems).toEqual([]);
  });

  test('has every planted fault in the report of all eight, with evidence of where its cause is', () => {
    const named = truth.planted.map((planted) => {
      const verdicts = found(whole, planted).filter(({ rule }) => rule === planted.rule);
      const sites = new Set(verdicts.flatMap(({ evidence }) => evidence.map(siteOf)));
      return { name: planted.name, isNamed: verdicts.length > 0, hasCause: sites.has(planted.causeAt) };
    });
    expect(named).toEqual(truth.planted.map(({ name }) => ({ name, isNamed: true, hasCause: true })));
    expect(truth.planted.every(({ causeAt, symptomAt }) => causeAt !== symptomAt)).toBe(true);
    expect(truth.planted).toHaveLength(8);
  });

  test('joins no leg to one of another call', () => {
    const callOf = new Map(truth.calls.flatMap((call) => call.legs.map((leg) => [leg, call] as const)));
    const joined = whole.calls.flatMap(({ callId, legs }) => legs.map((leg) => [callId, leg.callId] as const));
    expect(joined.length).toBeGreaterThan(100);
    expect(joined.filter(([a, b]) => callOf.get(a) !== callOf.get(b))).toEqual([]);
  });

  test('has no more of a fault than its symptom in the capture that shows that alone, and accuses nobody', async () => {
    for (const planted of truth.planted) {
      const report = await reportOfCapture(captures[planted.symptomAt - 1] ?? new Uint8Array());
      const findings = found(report, planted);
      expect(
        findings.map(({ rule }) => rule),
        planted.name,
      ).not.toContain(planted.rule);
      expect(
        findings.filter(({ atFault }) => atFault !== null),
        planted.name,
      ).toEqual([]);
      const isOpen = (callId: string): boolean => planted.legs.includes(callId);
      const transfers = report.transfers.filter(({ referCallId }) => isOpen(referCallId));
      expect(transfers.map(({ outcome, confidence }) => ({ outcome, confidence }))).toEqual(
        Array.from({ length: planted.rule.startsWith('transfer/') ? 2 : 0 }, () => ({
          outcome: 'not-reported',
          confidence: 'possible',
        })),
      );
    }
  }, 60_000);

  test('is told the same where the clocks differ by up to a second', async () => {
    const out = join(scratch, 'apart');
    const apart = makeSbcs({ calls: 400, apart: 1, out });
    const report = await reportOfCapture(...apart.paths.map((path) => new Uint8Array(readFileSync(path))));
    const missed = apart.planted.filter((planted) => !found(report, planted).some(({ rule }) => rule === planted.rule));
    expect(missed.map(({ name }) => name)).toEqual([]);
    expect(report.summary.messages).toBe(apart.messages);
  }, 60_000);

  test('is the same for the same seed', () => {
    const again = makeSbcs({ calls: 400, out: join(scratch, 'again') });
    expect(again.paths.map((path) => readFileSync(path).equals(readFileSync(truth.paths[0] ?? '')))[0]).toBe(true);
    expect(again.planted).toEqual(truth.planted);
  });
});
