import type { Log, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import { type CheckResult, check } from '../../src/check/index.ts';
import { explainRule } from '../../src/findings/about.ts';
import { RULES } from '../../src/findings/index.ts';
import { checkedFixture, rendered } from './checked.ts';
import { sarifErrors, sarifInMarkdown } from './readers.ts';

function runOf(result: CheckResult, root?: string): Run {
  const text = rendered('sarif', result, root === undefined ? {} : { root });
  expect(sarifErrors(text)).toEqual([]);
  return (JSON.parse(text) as Log).runs[0]!;
}

/** The result with every input called `path`, and its messages on lines where they have been frames. */
function renamed(result: CheckResult, path: string, asLog = false): CheckResult {
  const copy = JSON.stringify(result, (key, value) => (key === 'input' || key === 'path' ? path : value));
  return JSON.parse(asLog ? copy.replaceAll('"frame":', '"line":') : copy);
}

test('a finding comes with its rule, its help, its place and its fingerprint', async () => {
  const result = await checkedFixture('t02-blind-busy.pcap');
  const run = runOf(result);
  const [finding] = run.results!;
  expect(finding).toMatchObject({
    ruleId: 'transfer/target-busy',
    ruleIndex: 0,
    level: 'error',
    kind: 'fail',
    suppressions: [],
  });
  expect(finding?.message.text).toMatch(
    /^The target, carol, rang for 0\.3 s and did not take the call: refused at once \(486 Busy Here\) \(t02-blind-busy\.pcap, frame 6\)\.\n\nDo next:\n- Resume/,
  );
  expect(finding?.partialFingerprints).toEqual({ 'siptriage/v1': result.report.findings[0]?.fingerprint });
  const [rule] = run.tool.driver.rules!;
  expect(rule).toMatchObject({
    id: 'transfer/target-busy',
    shortDescription: { text: 'Target did not take the call' },
  });
  expect(rule?.help?.text).toContain('RFC 3261 §21.4.24');
  expect(rule?.help?.markdown).toContain('**References**');
  expect(run.tool.driver.version).toBe('1.2.3');
});

test('the help of a rule is its page, and leads to it where somebody says where the pages lie', async () => {
  const result = await checkedFixture('t02-blind-busy.pcap');
  const ruleIn = (options: Parameters<typeof rendered>[2]) => {
    const text = rendered('sarif', result, options);
    expect(sarifErrors(text)).toEqual([]);
    return (JSON.parse(text) as Log).runs[0]!.tool.driver.rules![0]!;
  };
  const { help, helpUri } = ruleIn({});
  const { what, why, needs, doubts, references } = explainRule('transfer/target-busy', 'en')!;
  expect(helpUri).toBeUndefined();
  expect(help?.text).toBe(
    `What it recognises\n  ${what}\n\nWhy it matters\n  ${why}\n\nWhat the trace must show\n  ${needs}\n\nWhat may leave it in doubt\n${doubts.map((doubt) => `  - ${doubt}\n`).join('')}\nReferences\n  ${references.join(' · ')}`,
  );
  expect(doubts.length).toBeGreaterThan(0);
  expect(help?.markdown).toContain(`**What it recognises**\n\n${what}\n\n**Why it matters**\n\n${why}`);
  expect(ruleIn({ pages: 'https://pages.example/sip/' }).helpUri).toBe(
    'https://pages.example/sip/en/rules/transfer/target-busy.html',
  );
  expect(ruleIn({ pages: 'https://pages.example/sip', lang: 'vi' }).helpUri).toBe(
    'https://pages.example/sip/vi/rules/transfer/target-busy.html',
  );
});

test('a frame is a logical location, because a capture has no lines', async () => {
  const [finding] = runOf(await checkedFixture('t02-blind-busy.pcap')).results!;
  const [place] = finding!.locations!;
  expect(place?.physicalLocation).toEqual({
    artifactLocation: { uri: 't02-blind-busy.pcap', uriBaseId: '%SRCROOT%', index: 0 },
  });
  expect(place?.logicalLocations).toEqual([{ name: '#6', fullyQualifiedName: 't02-blind-busy.pcap#6' }]);
  expect(finding?.relatedLocations?.length).toBeGreaterThan(0);
});

test('a line of a log is a region', async () => {
  const [finding] = runOf(renamed(await checkedFixture('t02-blind-busy.pcap'), 'a.log', true)).results!;
  expect(finding?.locations?.[0]?.physicalLocation?.region).toEqual({ startLine: 6 });
  expect(finding?.locations?.[0]?.logicalLocations).toBeUndefined();
  expect(finding?.message.text).toContain('(a.log, line 6)');
});

describe('a file is named by a URI', () => {
  test.each([
    ['traces/a.pcap', 'traces/a.pcap'],
    ['./traces/a.pcap', 'traces/a.pcap'],
    ['a b#c?d%20:e.pcap', 'a%20b%23c%3Fd%2520%3Ae.pcap'],
    ['/home/ci/build/traces/a.pcap', 'traces/a.pcap'],
    ['/tmp/ü.pcap', 'file:///tmp/%C3%BC.pcap'],
    ['C:\\ci\\a.pcap', 'file:///C:/ci/a.pcap'],
    ['traces\\a.pcap', 'traces/a.pcap'],
    ['-', 'standard-input'],
    ['\ud800.pcap', '%EF%BF%BD.pcap'],
  ])('%s', async (path, uri) => {
    const run = runOf(renamed(await checkedFixture('t02-blind-busy.pcap'), path), '/home/ci/build');
    const base = uri.startsWith('file:') ? {} : { uriBaseId: '%SRCROOT%' };
    expect(run.artifacts?.[0]?.location).toEqual({ uri, ...base });
    expect(run.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({ uri, ...base, index: 0 });
    expect(run.originalUriBaseIds).toEqual({ '%SRCROOT%': {} });
  });
});

test('what is ignored, expected or in the baseline is suppressed, with the reason', async () => {
  const { report, findings } = await checkedFixture('t02-blind-busy.pcap');
  const ignored = check(report, { config: { ignore: [{ rule: 'transfer/target-busy', reason: 'ticket 12' }] } });
  expect(runOf(ignored).results?.[0]?.suppressions).toEqual([
    { kind: 'external', status: 'accepted', justification: 'ignored: ticket 12' },
  ]);
  const expected = check(report, {
    config: { expectations: [{ label: 'carol is busy', transfer: { to: 'carol', outcome: 'failed' } }] },
  });
  expect(runOf(expected).results?.[0]?.suppressions?.[0]?.justification).toBe('expected: carol is busy');
  const known: CheckResult = {
    ...ignored,
    findings: findings.map((each) => ({ ...each, status: 'baseline', fails: false })),
  };
  expect(runOf(known).results?.[0]).toMatchObject({
    baselineState: 'unchanged',
    suppressions: [{ justification: 'in the baseline' }],
  });
});

test('the severity is that of the configuration', async () => {
  const { report } = await checkedFixture('t02-blind-busy.pcap');
  const run = runOf(check(report, { config: { rules: { 'transfer/target-busy': 'info' } } }));
  expect(run.results?.[0]?.level).toBe('note');
  expect(run.tool.driver.rules?.[0]?.defaultConfiguration?.level).toBe('error');
});

test('every rule has help in both languages', async () => {
  const result = await checkedFixture('t02-blind-busy.pcap');
  const [one] = result.findings;
  const all: CheckResult = {
    ...result,
    findings: RULES.map(({ id }) => ({ ...one!, finding: { ...one!.finding, rule: id } })),
  };
  for (const lang of ['en', 'vi'] as const) {
    const text = rendered('sarif', all, { lang });
    expect(sarifErrors(text)).toEqual([]);
    const { rules = [] } = (JSON.parse(text) as Log).runs[0]!.tool.driver;
    expect(rules).toHaveLength(RULES.length);
    expect(rules.filter(({ help }) => (help?.text.length ?? 0) < 20 || (help?.markdown?.length ?? 0) < 20)).toEqual([]);
  }
});

test('what could not be read is a notification, and an unmet expectation a result without a rule of ours', async () => {
  const config = { expectations: [{ label: 'somebody calls', call: { to: 'nobody' } }] };
  const run = runOf(await checkedFixture('f07-noise-on-5060.pcap', { config }));
  expect(run.invocations?.[0]?.toolExecutionNotifications?.length).toBeGreaterThan(0);
  expect(run.results?.map(({ ruleId }) => ruleId)).toContain('expectation/unmet');
});

test('another library shows what we wrote', async () => {
  const page = sarifInMarkdown(rendered('sarif', await checkedFixture('t02-blind-busy.pcap')));
  expect(page).toContain('transfer/target-busy');
  expect(page).toContain('t02-blind-busy.pcap');
});

test('what matters more has a higher rank, by severity before surety', async () => {
  const result = await checkedFixture('t02-blind-busy.pcap');
  const [found] = result.findings;
  const made = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    (['certain', 'likely', 'possible'] as const).map((confidence) => ({
      ...found!,
      severity,
      finding: { ...found!.finding, confidence },
    })),
  );
  const ranks = runOf({ ...result, findings: made }).results!.map(({ rank }) => rank);
  expect(ranks).toEqual([90, 80, 70, 60, 50, 40, 30, 20, 10]);
});
