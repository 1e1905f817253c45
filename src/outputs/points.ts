import type { CheckCase, CheckedFinding, CheckGap, CheckResult, ExpectationResult } from '../check/index.ts';
import { plain } from '../findings/index.ts';
import { capitalise } from '../page/index.ts';
import { type Draw, drawer } from './drawn-ladders.ts';
import type { PointGroup } from './point-group.ts';
import type { OutputWords } from './words.ts';

/** One row of a test report. */
export type TestPoint = {
  readonly group: PointGroup;
  readonly name: string;
  readonly passed: boolean;
  /** It has no end in the trace: it neither passed nor failed, and is told as skipped. */
  readonly undecided: boolean;
  /** What was found in it and fails the check. */
  readonly failing: readonly CheckedFinding[];
  /** Why it failed, in a sentence; null where it passed. */
  readonly message: string | null;
  /** The rule that failed it; null where it passed. */
  readonly rule: string | null;
  /** What happened and what to do, in lines of plain text. */
  readonly story: string;
  /** Its messages, drawn; empty where there is none. */
  readonly ladder: string;
  /** How a call or transfer ended, in the reader's language: `failed 486`; null for what is neither. */
  readonly outcome: string | null;
  /** Seconds; null where the trace has no time. */
  readonly duration: number | null;
  readonly start: string | null;
};

const GROUP_OF: Readonly<Record<CheckCase['kind'], PointGroup>> = {
  call: 'calls',
  transfer: 'transfers',
  registration: 'registrations',
};

/** The rule of an expectation that is not met. */
const UNMET = 'expectation/unmet';

/**
 * A check as the rows of a test report: its calls, its transfers, its expectations, and last each finding that fails the
 * check and stands in none of them, and what was not checked. So a check that fails has a row that fails; and one that found nothing to test has
 * a row all the same, because readers take a report without rows for a run that broke.
 */
export function testPoints(result: CheckResult, words: OutputWords): TestPoint[] {
  const draw = drawer(result, words);
  const points = [
    ...result.cases.map((each) => casePoint(each, draw, words)),
    ...result.expectations.map((each) => expectationPoint(each, draw, words)),
    ...homeless(result).map((each) => findingPoint(each, draw, words)),
    ...result.gaps.map((gap) => gapPoint(gap, result)),
  ];
  return points.length === 0 ? [tracePoint(result, words)] : points;
}

/** How many cases have no end in the trace. */
export function undecidedIn(points: readonly TestPoint[]): number {
  return points.filter(({ undecided }) => undecided).length;
}

function tracePoint({ report: { summary, inputs } }: CheckResult, words: OutputWords): TestPoint {
  return {
    group: 'trace',
    name: words.counted(summary.messages, summary.calls, summary.transfers),
    passed: true,
    undecided: false,
    failing: [],
    message: null,
    rule: null,
    story: inputs.map(({ path, messages }) => `${plain(path, 300)}: ${messages}`).join('\n'),
    ladder: '',
    outcome: null,
    duration: null,
    start: inputs[0]?.start ?? null,
  };
}

/** A row that fails: readers of test reports count rows, and would take what was not checked for green. */
function gapPoint({ code, message }: CheckGap, { report: { inputs } }: CheckResult): TestPoint {
  return {
    group: 'trace',
    name: capitalise(message),
    passed: false,
    undecided: false,
    failing: [],
    message: capitalise(message),
    rule: code,
    story: capitalise(message),
    ladder: '',
    outcome: null,
    duration: null,
    start: inputs[0]?.start ?? null,
  };
}

/** Failing findings that belong to no call or transfer: those of a REGISTER, say. */
function homeless({ findings, cases }: CheckResult): CheckedFinding[] {
  const housed = new Set(cases.flatMap((each) => each.findings.map(({ finding }) => finding)));
  return findings.filter(({ fails, finding }) => fails && finding.rule !== UNMET && !housed.has(finding));
}

function casePoint(each: CheckCase, draw: Draw, words: OutputWords): TestPoint {
  const failing = each.findings.filter(({ fails }) => fails);
  const [first] = failing;
  return {
    group: GROUP_OF[each.kind],
    name: each.name,
    passed: each.passed,
    undecided: each.undecided,
    failing,
    message: first === undefined ? null : words.andMore(capitalise(first.finding.message), failing.length - 1),
    rule: first?.finding.rule ?? null,
    story: each.story.trimEnd(),
    ladder: draw(each.ladder, [each.callId]),
    outcome: words.outcome(each.outcome, each.finalStatus),
    duration: each.duration,
    start: each.start,
  };
}

function expectationPoint(
  { label, met, message, nearest, evidence, callIds }: ExpectationResult,
  draw: Draw,
  words: OutputWords,
): TestPoint {
  const near =
    nearest === null ? [] : [words.nearest(nearest.name), ...nearest.differs.map((difference) => `  - ${difference}`)];
  return {
    group: 'expectations',
    name: label,
    passed: met,
    undecided: false,
    failing: [],
    message: met ? null : message,
    rule: met ? null : UNMET,
    story: [message, ...near].join('\n'),
    ladder: draw(evidence, callIds),
    outcome: null,
    duration: null,
    start: evidence[0]?.time ?? null,
  };
}

function findingPoint(checked: CheckedFinding, draw: Draw, words: OutputWords): TestPoint {
  const { finding } = checked;
  return {
    group: 'findings',
    name: `${finding.rule}: ${finding.message}`,
    passed: false,
    undecided: false,
    failing: [checked],
    message: capitalise(finding.message),
    rule: finding.rule,
    story: [capitalise(finding.message), ...advice(finding.remediation, words)].join('\n'),
    ladder: draw(finding.evidence, finding.callIds),
    outcome: null,
    duration: null,
    start: finding.evidence[0]?.time ?? null,
  };
}

function advice(remediation: readonly string[], words: OutputWords): string[] {
  return remediation.length === 0 ? [] : [`${words.doNext}:`, ...remediation.map((fix) => `  - ${fix}`)];
}
