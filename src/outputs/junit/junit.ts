import type { CheckResult } from '../../check/index.ts';
import { capitalise } from '../../page/index.ts';
import type { CheckOutputOptions } from '../output-options.ts';
import type { PointGroup } from '../point-group.ts';
import { type TestPoint, testPoints, undecidedIn } from '../points.ts';
import { OUTPUT_WORDS, type OutputWords } from '../words.ts';
import { closeTag, DECLARATION, emptyElement, openTag, textElement } from './xml.ts';

/**
 * A check as JUnit XML, in the form that Jenkins, GitLab and GitHub's actions read: a suite for calls, transfers and
 * expectations, and in each a test case for everything that was checked. A failure holds the story, and each case's
 * output its ladder.
 */
export function* renderJunit(result: CheckResult, { lang }: CheckOutputOptions): Generator<string> {
  const words = OUTPUT_WORDS.in(lang);
  const points = testPoints(result, words);
  const groups = [...new Set(points.map(({ group }) => group))];
  yield DECLARATION;
  yield `${openTag('testsuites', { name: 'siptriage', ...attributesOf(points) })}\n`;
  for (const [index, group] of groups.entries()) {
    const members = points.filter((point) => point.group === group);
    const named = { name: group, classOf: () => `siptriage.${group}` };
    yield* suite(named, members, index === 0 ? problemsOf(result, words) : '');
  }
  yield `${closeTag('testsuites')}\n`;
}

/** What a test report says of a case without an end; scripts may ask for it, so it is the same in every language. */
const UNDECIDED = 'undecided';

/** What a suite is called, and the classes of its cases. */
type SuiteNames = { readonly name: string; readonly classOf: (group: PointGroup) => string };

export function* suite(
  { name, classOf }: SuiteNames,
  points: readonly TestPoint[],
  problems: string,
): Generator<string> {
  const start = points.find((point) => point.start !== null)?.start ?? null;
  yield `  ${openTag('testsuite', { name, ...attributesOf(points), skipped: undecidedIn(points), timestamp: timestamp(start) })}\n`;
  for (const point of points) {
    yield testCase(point, classOf(point.group));
  }
  if (problems !== '') {
    yield `    ${textElement('system-err', {}, problems)}\n`;
  }
  yield `  ${closeTag('testsuite')}\n`;
}

function testCase(
  { name, passed, undecided, message, rule, story, ladder, duration }: TestPoint,
  classname: string,
): string {
  const attributes = { name, classname, time: seconds(duration ?? 0) };
  const failure = passed ? [] : [textElement('failure', { message: message ?? name, type: rule ?? 'failed' }, story)];
  const output = ladder === '' ? (passed ? story : '') : ladder;
  const skipped = undecided ? [emptyElement('skipped', { message: UNDECIDED })] : [];
  const parts = [...failure, ...skipped, ...(output === '' ? [] : [textElement('system-out', {}, output)])];
  const inside = parts.map((part) => `      ${part}\n`).join('');
  return `    ${openTag('testcase', attributes)}\n${inside}    ${closeTag('testcase')}\n`;
}

/** How many cases there are, how many failed, and what they took. */
export function countsOf(points: readonly TestPoint[]) {
  return {
    tests: points.length,
    failures: points.filter(({ passed }) => !passed).length,
    seconds: points.reduce((sum, { duration }) => sum + (duration ?? 0), 0),
  };
}

function attributesOf(points: readonly TestPoint[]) {
  const { tests, failures, seconds: sum } = countsOf(points);
  return { tests, failures, errors: 0, time: seconds(sum) };
}

/** The configuration, what it switches off, and what of the trace could not be read, a line each. */
export function problemsOf({ report, configuration: { file, note } }: CheckResult, words: OutputWords): string {
  return [
    ...(file === null ? [] : [`${words.configuration}: ${file}`]),
    ...(note === null ? [] : [capitalise(note)]),
    ...report.problems.map(
      ({ code, message, input, record }) =>
        `${input ?? ''}${record === null ? '' : ` ${record}`}: ${message} [${code}]`,
    ),
  ].join('\n');
}

function seconds(value: number): string {
  return Math.max(0, value).toFixed(3);
}

/** Readers take a time without fraction and zone; it is UTC. */
function timestamp(time: string | null): string | null {
  return time === null ? null : time.slice(0, 19);
}
