import { describe, expect, test } from 'vitest';
import { buildReport, type Report, ReportEvents } from '../../src/report/index.ts';
import { replay } from '../builders/replay.js';
import { inProcess, linesOf } from '../cli/run.ts';
import { analyzeFixture, CAPTURES, captureNames } from './fixture.ts';

const MANY = [
  'g05-register-wrong-password.pcap',
  'r31-608-no-callinfo.pcap',
  'r33-603-callee.pcap',
  't02-blind-busy.pcap',
  't03-blind-404.pcap',
  't08-refer-403.pcap',
  't11w-refer-503.pcap',
];

async function reportOf(names: string | readonly string[]): Promise<Report> {
  return buildReport(await analyzeFixture(names), { version: '0.0.0', lang: 'en' });
}

describe('the causes of a report', () => {
  test('are alike failures as one, with all that the overview says of them', async () => {
    const { causes } = await reportOf('t02-blind-busy.pcap');
    expect(causes).toEqual([
      {
        id: 1,
        type: 'transfer',
        rule: 'transfer/target-busy',
        title: 'Target did not take the call',
        severity: 'error',
        harm: 'person',
        code: 486,
        phrase: 'Busy Here',
        place: null,
        places: 0,
        count: 1,
        share: 1,
        firstTime: '2026-11-22T06:10:33.554116Z',
        lastTime: '2026-11-22T06:10:33.554116Z',
        callers: 1,
        callees: 1,
        example: {
          input: 't02-blind-busy.pcap',
          frame: 6,
          time: '2026-11-22T06:10:33.554116Z',
          src: '10.55.0.11:5060',
          dst: '10.55.0.12:5060',
          label: 'REFER (sip:carol@10.55.0.13)',
        },
      },
    ]);
  });

  test('are none where nothing failed', async () => {
    expect((await reportOf('t01-blind-success.pcap')).causes).toEqual([]);
  });

  test('are numbered as in the overview, the worst first', async () => {
    const { causes } = await reportOf(MANY);
    const inputs = MANY.map((name) => CAPTURES + name);
    const { stdout } = await inProcess(inputs);
    const rows = [...stdout.matchAll(/^ +(\d+) [✗!?] (?:Transfer: )?(.*?)…? (?:\(|at| {2})/gm)];
    expect(rows.map(([, id]) => Number(id))).toEqual(causes.map(({ id }) => id));
    expect(rows).toHaveLength(7);
    for (const [i, [, , title = '']] of rows.entries()) {
      expect(causes[i]?.title?.startsWith(title)).toBe(true);
    }
    expect(causes.map(({ share }) => share).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    for (const { id, place, rule } of causes) {
      const of = await inProcess([...inputs, '--cause', String(id), '--format', 'markdown']);
      expect(of.stdout.match(/^### /gm)).toHaveLength(causes[id - 1]?.count ?? 0);
      expect(place === null || of.stdout.includes(place), rule ?? '').toBe(true);
    }
  });

  test('do not depend on what was decided first', async () => {
    for (const name of captureNames()) {
      const analysis = await analyzeFixture(name);
      const turned = {
        ...analysis,
        calls: analysis.calls.toReversed(),
        transfers: analysis.transfers.toReversed(),
        rejections: analysis.rejections.toReversed(),
        registrations: analysis.registrations.toReversed(),
        notices: analysis.notices.toReversed(),
      };
      const causesOf = (of: typeof analysis) => buildReport(of, { version: '0.0.0', lang: 'en' }).causes;
      expect(causesOf(turned)).toEqual(causesOf(analysis));
    }
  });
});

test('one line of NDJSON has them, before the summary', async () => {
  const { stdout } = await inProcess([...MANY.map((name) => CAPTURES + name), '--format', 'ndjson']);
  const lines = linesOf(stdout).map((line) => JSON.parse(line));
  expect(lines.slice(-2).map(({ type }) => type)).toEqual(['causes', 'summary']);
  const { causes } = lines.at(-2);
  const example = (cause: Report['causes'][0]) => ({ ...cause, example: { ...cause.example, input: '' } });
  expect(causes.map(example)).toEqual((await reportOf(MANY)).causes.map(example));
});

test('a trace where nothing failed has the line too', async () => {
  const analysis = await analyzeFixture('t01-blind-success.pcap');
  const events = new ReportEvents({ version: '0.0.0', lang: 'en' });
  const told: unknown[] = [];
  await replay(analysis, {
    takesStories: true,
    tell: (event: Parameters<ReportEvents['of']>[0]) => {
      told.push(...events.of(event));
    },
    flush: async () => undefined,
  });
  expect(told.at(-2)).toEqual({ type: 'causes', causes: [] });
});
