import { describe, expect, test } from 'vitest';
import { type Config, check, type Expectation } from '../../src/check/index.ts';
import { buildReport, type Report } from '../../src/report/index.ts';
import { reportOf as scenarioReport } from '../builders/analyse.ts';
import { analyzeFixture } from '../report/fixture.ts';

/** An expectation without its label; of each kind by itself, so that they stay apart. */
type Unlabelled = Expectation extends infer One ? (One extends Expectation ? Omit<One, 'label'> : never) : never;

const reports = new Map<string, Promise<Report>>();

/** The report of captures as one trace, made once. */
function reportOf(...names: string[]): Promise<Report> {
  const key = names.join();
  let report = reports.get(key);
  if (report === undefined) {
    report = analyzeFixture(names.map((name) => `${name}.pcap`)).then((analysis) =>
      buildReport(analysis, { version: '0', lang: 'en' }),
    );
    reports.set(key, report);
  }
  return report;
}

const GOOD = 't01-blind-success';
const BUSY = 't02-blind-busy';
const BLOCKED = 'r30s-608-jwscard-direct';

async function checked(traces: string | string[], expectation: Unlabelled, config: Config = {}) {
  const expectations = [{ label: 'it', ...expectation } as Expectation];
  return check(await reportOf(...[traces].flat()), { config: { ...config, expectations }, today: '2026-11-26' });
}

async function resultOf(traces: string | string[], expectation: Unlabelled) {
  const { expectations } = await checked(traces, expectation);
  return expectations[0];
}

describe('an expectation is met', () => {
  test.each<[string, string | string[], Unlabelled]>([
    ['by a transfer to a party', GOOD, { transfer: { to: 'carol' }, is: { outcome: 'succeeded' } }],
    [
      'by all three parties',
      GOOD,
      { transfer: { transferor: 'alice', transferee: 'bob', to: 'sip:carol@10.55.0.13' } },
    ],
    ['by any party', GOOD, { transfer: { user: 'bob' } }],
    ['by a name with a star', GOOD, { transfer: { to: ['dave', 'c*l'] }, count: 1 }],
    ['by kind and status', GOOD, { transfer: { kind: 'blind', referStatus: 202, finalStatus: '2xx' } }],
    [
      'by a transfer that fails',
      BUSY,
      { transfer: {}, is: { outcome: 'failed', finalStatus: 486, atFault: 'target' } },
    ],
    ['by what was found', BUSY, { transfer: {}, is: { findings: ['transfer/target-busy'] } }],
    ['by the number of calls', [GOOD, BUSY], { call: { outcome: 'answered' }, count: 3 }],
    ['by a range', [GOOD, BUSY], { call: {}, count: { min: 4, max: 4 } }],
    ['by the absence of calls', GOOD, { call: { finalStatus: [500, '6xx'] }, count: 0 }],
    ['by the first, and the last', [GOOD, BUSY], { call: { nth: 1 }, is: { from: 'alice', outcome: 'answered' } }],
    ['by one from the end', [GOOD, BUSY], { transfer: { nth: -1 }, is: { finalStatus: { min: 400 } } }],
    ['by the delay of each call', GOOD, { call: {}, is: { postDialDelay: { max: 2 } } }],
    [
      'by a rejection with its card',
      BLOCKED,
      { call: { finalStatus: 608 }, is: { card: true, rejectedBy: 'network' } },
    ],
    ['by the codes in the trace', BUSY, { response: 486, count: { min: 1, max: 2 } }],
    ['by codes that are not in the trace', BUSY, { response: ['5xx', '6xx'], count: 0 }],
  ])('%s', async (_, traces, expectation) => {
    expect(await resultOf(traces, expectation)).toMatchObject({ met: true, nearest: null });
  });
});

describe('one that is not met says what comes nearest, and why it differs', () => {
  test.each<[string, string | string[], Unlabelled, string]>([
    [
      'how it ended',
      BUSY,
      { transfer: { to: 'carol', outcome: 'succeeded' } },
      'expected at least 1 transfer with to carol, outcome succeeded, found none; the nearest is transfer alice → bob → carol, but outcome is failed, not succeeded',
    ],
    [
      'what is claimed of it',
      BUSY,
      { transfer: { to: 'carol' }, is: { outcome: 'succeeded' } },
      'transfer alice → bob → carol: outcome is failed, not succeeded',
    ],
    [
      'to whom',
      GOOD,
      { transfer: { to: '1003' } },
      'expected at least 1 transfer with to 1003, found none; the nearest is transfer alice → bob → carol, but to is sip:carol@10.55.0.13, not 1003',
    ],
    [
      'who before how',
      [GOOD, BUSY],
      { call: { to: 'carol', outcome: 'failed', finalStatus: 404 } },
      'expected at least 1 call with to carol, outcome failed, finalStatus 404, found none; the nearest is call bob → carol (2), but finalStatus is 486, not 404',
    ],
    [
      'too few',
      BUSY,
      { call: { outcome: 'answered' }, count: 3 },
      'expected exactly 3 calls with outcome answered, found 1; the nearest is call bob → carol, but outcome is failed, not answered',
    ],
    [
      'too many',
      BUSY,
      { call: { finalStatus: '4xx' }, count: 0 },
      'expected no calls with finalStatus 4xx, found 1 (call bob → carol)',
    ],
    [
      'a delay',
      GOOD,
      { call: { from: 'alice' }, is: { postDialDelay: { max: 0.01 } } },
      'call alice → bob: postDialDelay is 0.039521, not at most 0.01',
    ],
    [
      'which of several',
      GOOD,
      { transfer: { nth: 2 } },
      'expected at least 1 transfer with nth 2, found none; the nearest is transfer alice → bob → carol, but nth is 1, not 2',
    ],
    [
      'nothing of the kind at all',
      BLOCKED,
      { transfer: {} },
      'expected at least 1 transfer, found none; the trace has no transfer at all',
    ],
    ['codes', BUSY, { response: '4xx', count: 0 }, 'expected no responses with 4xx, found 1 (486 ×1)'],
  ])('%s', async (_, traces, expectation, message) => {
    expect(await resultOf(traces, expectation)).toMatchObject({ met: false, message });
  });

  test('and is a finding of its own, with the evidence of the nearest', async () => {
    const { passed, findings } = await checked(GOOD, { transfer: { to: '1003' } });
    expect(passed).toBe(false);
    expect(findings).toMatchObject([
      {
        severity: 'error',
        status: 'new',
        fails: true,
        finding: { rule: 'expectation/unmet', evidence: { length: 10 } },
      },
    ]);
    expect(findings[0]?.finding.message).toContain('expectation “it” is not met: expected at least 1');
    const off = await checked(GOOD, { transfer: { to: '1003' } }, { rules: { 'expectation/unmet': 'warning' } });
    expect(off.passed).toBe(true);
  });
});

describe('what fails as expected is green', () => {
  const statuses = async (...args: Parameters<typeof checked>) => {
    const { passed, findings } = await checked(...args);
    return { passed, statuses: findings.map(({ status }) => status) };
  };

  test('a transfer to a party who is busy', async () => {
    expect(await statuses(BUSY, { transfer: { to: 'carol' }, is: { outcome: 'failed', finalStatus: 486 } })).toEqual({
      passed: true,
      statuses: ['expected'],
    });
  });

  test('a call that the network blocks', async () => {
    const { passed, findings } = await checked(BLOCKED, { call: {}, is: { finalStatus: 608, card: true } });
    expect(passed).toBe(true);
    expect(findings).toContainEqual(expect.objectContaining({ status: 'expected', reason: 'it', severity: 'error' }));
  });

  test('a call that ends busy', async () => {
    const report = await scenarioReport('0.00 o > INVITE\n0.05 o < 486 Busy Here\n0.06 o > ACK\n40 k > INVITE');
    const expectations: Expectation[] = [{ label: 'busy', call: { to: 'bert' }, is: { finalStatus: 486 } }];
    const statusOf = (config: Config) =>
      check(report, { config }).findings.find(({ finding }) => finding.callIds[0]?.startsWith('o-'))?.status;
    expect(statusOf({})).toBe('new');
    expect(statusOf({ expectations })).toBe('expected');
  });

  test('not what fails otherwise, nor where nothing was said of a failure', async () => {
    expect((await statuses(BUSY, { transfer: { to: 'carol' }, is: { finalStatus: 480 } })).passed).toBe(false);
    expect(await statuses(BUSY, { transfer: { to: 'carol' }, is: { kind: 'blind' } })).toEqual({
      passed: false,
      statuses: ['new'],
    });
  });
});

test('it speaks Vietnamese', async () => {
  const expectations = [{ label: 'chuyển máy', transfer: { to: '1003' } }];
  const { expectations: results } = check(await reportOf(GOOD), { config: { lang: 'vi', expectations } });
  expect(results[0]?.message).toBe(
    'kỳ vọng ít nhất 1 lần chuyển cuộc gọi có `to: 1003`, nhưng không thấy; gần nhất là chuyển cuộc gọi alice → bob → carol, nhưng `to` là sip:carol@10.55.0.13, không phải 1003',
  );
});
