import { describe, expect, test } from 'vitest';
import { type AnalyzeOptions, analyzeInputs, tellInputs } from '../../src/analysis/index.ts';
import { gunzipInNode } from '../../src/capture/node.ts';
import type { JudgedCall } from '../../src/findings/index.ts';
import { buildReport, PLAIN, type TraceEvent, type TraceFace } from '../../src/report/index.ts';
import { ListedCalls } from '../../src/report/text/listed-calls.ts';
import { readScenario } from '../builders/scenario.ts';
import { textReport } from '../builders/text-of.ts';
import { captureOf } from '../builders/wire.ts';
import { blocksOf } from '../capture/read.ts';

/** Anna's REFER is refused, call after call. */
const STORIES = Array.from(
  { length: 5 },
  (_, i) => `
  dialog a${i} anna bert
  ${i}.00 a${i} > INVITE
  ${i}.10 a${i} < 200 OK
  ${i}.12 a${i} > ACK
  ${i}.20 a${i} > REFER sip:carl@c.example
  ${i}.30 a${i} < 403 Forbidden
  ${i}.40 a${i} > BYE
  ${i}.42 a${i} < 200 OK
  dialog r${i} dora bert
  ${i}.50 r${i} > INVITE
  ${i}.60 r${i} < 603 Decline
  ${i}.62 r${i} > ACK`,
);
const capture = captureOf(readScenario(...STORIES));

const input = { path: 'a.pcap', open: async () => blocksOf(capture, 1000), canReopen: true };

async function analyze(options: Partial<AnalyzeOptions>) {
  return (await analyzeInputs([input], { gunzip: gunzipInNode, ...options })).analysis;
}

async function tell(face: TraceFace, options: Partial<AnalyzeOptions> = {}) {
  return (await tellInputs([input], { gunzip: gunzipInNode, ...options }, face)).totals;
}

const LIMITS = { keptCalls: 3, keptTransfers: 2, keptRejections: 1 };

describe('more stories than are kept', () => {
  test('are counted, and a problem says how many are not told', async () => {
    const whole = await analyze({});
    const analysis = await analyze({ limits: LIMITS });
    expect(analysis.calls).toHaveLength(3);
    expect(analysis.transfers).toHaveLength(2);
    expect(analysis.rejections).toHaveLength(1);
    expect(analysis.storyCounts).toEqual(whole.storyCounts);
    expect(analysis.storyCounts).toMatchObject({ transfers: 5, rejections: 5 });
    const report = buildReport(analysis, { version: '0', lang: 'en' });
    expect(report.summary).toEqual(buildReport(whole, { version: '0', lang: 'en' }).summary);
    expect(report.problems.map(({ code, message }) => [code, message.split(':')[0]])).toEqual([
      ['stories-full', 'Too many calls to keep them all'],
      ['stories-full', 'Too many transfers to keep them all'],
      ['stories-full', 'Too many rejections to keep them all'],
    ]);
    expect(await textReport(analysis, { lang: 'en', style: PLAIN, detail: 'normal' })).toContain(
      '5 transfers, 5 rejections',
    );
  });

  test('as many as are kept are no problem', async () => {
    const { problems } = await analyze({ limits: { keptCalls: 10, keptTransfers: 5, keptRejections: 5 } });
    expect(problems).toEqual([]);
  });
});

describe('more registrations than are kept', () => {
  const registers = Array.from(
    { length: 3 },
    (_, i) => `
  dialog g${i} anna bert
  ${i}.00 g${i} > REGISTER
  ${i}.01 g${i} < 200 OK`,
  );
  const many = captureOf(readScenario(...registers));
  const input = { path: 'g.pcap', open: async () => blocksOf(many, 1000), canReopen: true };
  const analysisOf = async (keptRegistrations: number) =>
    (await analyzeInputs([input], { gunzip: gunzipInNode, limits: { keptRegistrations } })).analysis;

  test('are counted, and a problem says how many are not told', async () => {
    const { registrations, registrationCounts, problems } = await analysisOf(1);
    expect(registrations).toHaveLength(1);
    expect(registrationCounts.registered).toBe(3);
    expect(problems).toMatchObject([
      {
        code: 'stories-full',
        message: expect.stringMatching(/^Too many registrations to keep them all: 2 of them are counted and not told/),
      },
    ]);
  });

  test('as many as are kept are no problem', async () => {
    const { registrations, problems } = await analysisOf(3);
    expect([registrations.length, problems]).toEqual([3, []]);
  });
});

describe('more transfers under one Call-ID than are followed', () => {
  const lines = ['dialog m anna bert', '0.00 m > INVITE', '0.10 m < 200 OK', '0.20 m > ACK'];
  for (let second = 1; second <= 5; second++) {
    lines.push(`${second}.00 m > REFER sip:carl${second}@c.example`, `${second}.10 m < 403 Forbidden`);
  }
  const many = captureOf(readScenario(lines.join('\n')));
  const input = { path: 'm.pcap', open: async () => blocksOf(many, 1000), canReopen: true };

  test('are counted, and a problem says so', async () => {
    const limits = { transfersPerCallId: 3 };
    const { analysis } = await analyzeInputs([input], { gunzip: gunzipInNode, limits });
    expect(analysis.transfers).toHaveLength(3);
    expect(analysis.problems).toMatchObject([
      {
        code: 'transfers-full',
        message: 'More than 3 transfers were asked for under one Call-ID: 2 REFERs are not followed',
      },
    ]);
  });

  test('none is left out where there is room', async () => {
    const { analysis } = await analyzeInputs([input], { gunzip: gunzipInNode });
    expect(analysis.transfers).toHaveLength(5);
    expect(analysis.problems).toEqual([]);
  });
});

/** Keeps a note of what it is told, and of what it is told between two flushes at most. */
function noter() {
  const told: string[] = [];
  let sinceFlush = 0;
  const seen = { told, most: 0, flushes: 0 };
  const note = (what: string): void => {
    told.push(what);
    seen.most = Math.max(seen.most, ++sinceFlush);
  };
  const tell = (event: TraceEvent): void => {
    if (event.type === 'begin') {
      told.push(`begin ${event.paths.join()}`);
    } else if (event.type === 'end') {
      told.push('end');
    } else if (event.type === 'story') {
      note(event.story.type);
    } else if (event.type === 'problem') {
      note(event.problem.code);
    }
  };
  const face: TraceFace = {
    takesStories: true,
    tell,
    flush: async () => {
      sinceFlush = 0;
      seen.flushes++;
    },
  };
  return { seen, face };
}

describe('a face', () => {
  test('is told everything, whatever others would keep', async () => {
    const { seen, face } = noter();
    const totals = await tell(face, { limits: LIMITS });
    const count = (what: string) => seen.told.filter((one) => one === what).length;
    expect([count('call'), count('transfer'), count('rejection')]).toEqual([10, 5, 5]);
    expect(seen.told[0]).toBe('begin a.pcap');
    expect(seen.told.indexOf('end')).toBe(seen.told.length - 1);
    expect(totals.problems).toEqual([]);
    expect(totals.storyCounts).toMatchObject({ transfers: 5, rejections: 5 });
  });

  test('is not told of calls that went well and that it refuses, and they are counted', async () => {
    const { seen, face } = noter();
    const asked: boolean[] = [];
    const refusing = { ...face, takesCall: (isGood: boolean) => asked.push(isGood) < 0 };
    const totals = await tell(refusing);
    expect(asked).toEqual([true, false, true, false, true, false, true, false, true, false]);
    expect(seen.told.filter((what) => what === 'call')).toHaveLength(5);
    expect(totals.callCounts).toMatchObject({ answered: 5, rejected: 5 });
  });

  test('is asked of no call where those that went well are not to be told', async () => {
    const { seen, face } = noter();
    const totals = await tell(face, { tellsGoodCalls: false });
    expect(seen.told.filter((what) => what === 'call')).toHaveLength(5);
    expect(totals.callCounts).toMatchObject({ answered: 5, rejected: 5 });
  });

  test('says what it had no room for, and a problem tells it before the end', async () => {
    const { seen, face } = noter();
    const notKept = { calls: 0, transfers: 2, rejections: 0, registrations: 0 };
    const { problems } = await tell({ ...face, notKept });
    expect(problems.map(({ message }) => message)).toEqual([
      'Too many transfers to keep them all: 2 of them are counted and not told (--format ndjson tells all)',
    ]);
    expect(seen.told.slice(-2)).toEqual(['stories-full', 'end']);
  });

  test('that fails ends the reading, and the input is closed', async () => {
    let isClosed = false;
    const open = async () => ({
      ...blocksOf(capture, 1000),
      close: async () => {
        isClosed = true;
      },
    });
    const { face } = noter();
    const failing = { ...face, flush: () => Promise.reject(new Error('full')) };
    const work = tellInputs([{ path: 'a', open, canReopen: false }], { gunzip: gunzipInNode }, failing);
    await expect(work).rejects.toThrow('full');
    expect(isClosed).toBe(true);
  });
});

test.each([
  ['call', 'INVITE'],
  ['registration', 'REGISTER'],
])('each %s that is told at the end is handed on in parts', async (type, method) => {
  const open = Array.from({ length: 1200 }, (_, i) => `dialog q${i} anna bert\n ${i / 1000} q${i} > ${method}`);
  const bytes = captureOf(readScenario(...open));
  const { seen, face } = noter();
  const input = { path: 'a.pcap', open: async () => blocksOf(bytes, 1 << 16), canReopen: true };
  await tellInputs([input], { gunzip: gunzipInNode }, face);
  expect(seen.told.filter((what) => what === type)).toHaveLength(1200);
  expect(seen.most).toBeLessThanOrEqual(500);
});

test('of a call that a text report lists the first message is evidence', async () => {
  const listed = new ListedCalls();
  const { calls: whole, ...totals } = await analyze({});
  for (const call of whole) {
    listed.note({ type: 'story', story: { type: 'call', call } });
  }
  const { calls } = listed.withTotals(totals);
  expect(whole.some(({ record }) => record.evidence.length > 1)).toBe(true);
  expect(calls.map(({ first }) => first)).toEqual(whole.map(({ record }) => record.evidence[0]));
});

test('a call that a text report cannot list is told all the same', async () => {
  const listed = new ListedCalls(2);
  const { calls: whole, ...totals } = await analyze({});
  const taken = whole.slice(0, 3).map((call) => {
    const isTaken = listed.takesCall();
    listed.note({ type: 'story', story: { type: 'call', call } });
    return isTaken;
  });
  expect(taken).toEqual([true, true, true]);
  expect(listed.withTotals(totals).calls).toHaveLength(2);
  expect(listed.notKept).toEqual({ calls: 1, transfers: 0, rejections: 0, registrations: 0 });
});

test('where there will be no list no more is kept of calls than whether one failed', async () => {
  const { calls: whole, ...totals } = await analyze({});
  const [good] = whole.filter(({ record }) => record.outcome === 'answered') as [JudgedCall];
  const bad: JudgedCall = { ...good, record: { ...good.record, outcome: 'failed' } };
  const note = (listed: ListedCalls, call: JudgedCall): void => {
    listed.takesCall();
    listed.note({ type: 'story', story: { type: 'call', call } });
  };
  const before = new ListedCalls(2);
  for (const call of [good, bad, good]) {
    note(before, call);
  }
  expect(before.notKept.calls).toBe(1);
  before.dismiss();
  for (const call of [bad, good, bad]) {
    note(before, call);
  }
  expect(before.withTotals(totals).calls.map(({ outcome }) => outcome)).toEqual(['failed']);
  expect(before.notKept.calls).toBe(1);
  const behind = new ListedCalls(2);
  behind.dismiss();
  note(behind, good);
  expect(behind.withTotals(totals).calls).toEqual([]);
  note(behind, bad);
  note(behind, bad);
  expect(behind.withTotals(totals).calls).toHaveLength(1);
});

test('an order to stop makes what was seen the trace', async () => {
  const stop = new AbortController();
  const stopping: TraceFace = {
    takesStories: false,
    tell: (event) => {
      if (event.type === 'story') {
        throw new Error('it takes no stories');
      }
      if (event.type === 'progress' && event.progress.messages >= 10) {
        stop.abort();
      }
    },
    flush: async () => {},
  };
  const totals = await tell(stopping, { signal: stop.signal });
  expect(totals.messages).toBeGreaterThanOrEqual(10);
  expect(totals.messages).toBeLessThan(20);
  expect(totals.storyCounts.transfers).toBeGreaterThan(0);
  expect(totals.problems.map(({ code }) => code)).toEqual(['stopped-early']);
});
