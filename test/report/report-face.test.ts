import { describe, expect, test } from 'vitest';
import { AnalysisFace, buildReport, ReportFace } from '../../src/report/index.ts';
import { replay } from '../builders/replay.js';
import { analyzeFixture } from './fixture.ts';

const OPTIONS = { version: '0', lang: 'en' } as const;

describe('what is told of a trace, kept', () => {
  test('is the analysis', async () => {
    const analysis = await analyzeFixture(['t02-blind-busy.pcap', 'f07-noise-on-5060.pcap']);
    expect((await replay(analysis, new AnalysisFace())).analysis()).toEqual(analysis);
  });

  test('is none before the end', () => {
    expect(() => new AnalysisFace().analysis()).toThrow('the trace is not over');
  });

  test('is the report, as data and as JSON', async () => {
    const analysis = await analyzeFixture('t02-blind-busy.pcap');
    const face = await replay(analysis, new ReportFace(OPTIONS));
    expect(face.report()).toEqual(buildReport(analysis, OPTIONS));
    expect(JSON.parse([...face.pieces()].join(''))).toEqual(face.report());
  });

  test('is of a call no more than the report says, without what its judgement rests on', async () => {
    const analysis = await analyzeFixture(['t02-blind-busy.pcap', 'r01-declined-ringing.pcap']);
    const face = await replay(analysis, new ReportFace(OPTIONS));
    const judged = analysis.calls.filter(({ record }) => record.facts !== null);
    expect(judged.length).toBeGreaterThan(0);
    for (const { record } of face.analysis().calls) {
      const { facts, asked, refusal, provisionalReason, strangers, form } = record;
      expect({ facts, asked, refusal, provisionalReason, strangers, form }).toEqual({
        facts: null,
        asked: null,
        refusal: null,
        provisionalReason: null,
        strangers: [],
        form: [],
      });
    }
    expect(face.report()).toEqual(buildReport(analysis, OPTIONS));
  });

  test('is no more than there is room for', async () => {
    const analysis = await analyzeFixture('t02-blind-busy.pcap');
    const face = await replay(analysis, new ReportFace(OPTIONS, { keptTransfers: 0, keptCalls: 1 }));
    const { calls, transfers } = face.report();
    expect([calls.length, transfers.length]).toEqual([1, 0]);
    expect(face.takesCall()).toBe(false);
    expect(face.notKept).toEqual({ calls: 1, transfers: 0, rejections: 0, registrations: 0 });
  });
});
