import { describe, expect, test } from 'vitest';
import { AnalysisFace, buildReport, JsonFace, ReportFace } from '../../src/report/index.ts';
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
  });

  test('is the report as JSON, of which each story is written when it is told', async () => {
    const names = ['t02-blind-busy.pcap', 'r01-declined-ringing.pcap', 'f07-noise-on-5060.pcap'];
    const analysis = await analyzeFixture(names);
    const face = await replay(analysis, new JsonFace(OPTIONS));
    const report = buildReport(analysis, OPTIONS);
    expect(report.findings.length).toBeGreaterThan(1);
    expect(JSON.parse([...face.pieces()].join(''))).toEqual(report);
    const head = { path: 'a.pcap', exitCode: 1, unread: null };
    expect(JSON.parse([...face.pieces(head)].join(''))).toEqual({ ...head, ...report });
  });

  test('is no JSON before the end', () => {
    expect(() => new JsonFace(OPTIONS).pieces()).toThrow('the trace is not over');
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
    const written = await replay(analysis, new JsonFace(OPTIONS, { keptTransfers: 0, keptCalls: 1 }));
    expect(JSON.parse([...written.pieces()].join(''))).toEqual(face.report());
    expect(written.takesCall()).toBe(false);
    expect(written.notKept).toEqual(face.notKept);
  });
});
