import type { ListedCheck } from '../../check/index.ts';
import { capitalise } from '../../page/index.ts';
import type { CheckOutputOptions } from '../output-options.ts';
import type { PointGroup } from '../point-group.ts';
import { type TestPoint, testPoints } from '../points.ts';
import { OUTPUT_WORDS, type OutputWords } from '../words.ts';
import { closeTag, DECLARATION, emptyElement, openTag, textElement } from './xml.ts';

/**
 * A check as JUnit XML, in the form that Jenkins, GitLab and GitHub's actions read: a suite for calls, transfers and
 * expectations, and in each a test case for everything that was checked. A failure holds the story, and each case's
 * output its ladder.
 */
export function* renderJunit(result: ListedCheck, { lang }: CheckOutputOptions): Generator<string> {
  const words = OUTPUT_WORDS.in(lang);
  const points = testPoints(result, words);
  const groups = new Set<PointGroup>();
  for (const { group } of points) {
    groups.add(group);
  }
  yield DECLARATION;
  yield `${openTag('testsuites', { name: 'siptriage', ...attributesOf(countsOf(points)) })}\n`;
  for (const [index, group] of [...groups].entries()) {
    const named = { name: group, classOf: () => `siptriage.${group}` };
    yield* suite(named, () => points.in(group), index === 0 ? problemsOf(result, words) : '');
  }
  yield `${closeTag('testsuites')}\n`;
}

/** What a test report says of a case without an end; scripts may ask for it, so it is the same in every language. */
const UNDECIDED = 'undecided';

/** What a suite is called, and the classes of its cases. */
type SuiteNames = { readonly name: string; readonly classOf: (group: PointGroup) => string };

/** @param walk over its cases, once for what stands at its head and once for themselves. */
export function* suite(
  { name, classOf }: SuiteNames,
  walk: () => Iterable<TestPoint>,
  problems: string,
): Generator<string> {
  const counts = countsOf(walk());
  yield `  ${openTag('testsuite', { name, ...attributesOf(counts), skipped: counts.undecided, timestamp: timestamp(counts.start) })}\n`;
  for (const point of walk()) {
    yield testCase(point, classOf(point.group));
  }
  if (problems !== '') {
    yield `    ${textElement('system-err', {}, problems)}\n`;
  }
  yield `  ${closeTag('testsuite')}\n`;
}

function testCase(point: TestPoint, classname: string): string {
  const { name, passed, undecided, ladder } = point;
  const attributes = { name, classname, time: seconds(point.duration ?? 0) };
  const failure = passed ? [] : [failureOf(point)];
  const output = ladder === '' ? (passed ? point.story : '') : ladder;
  const skipped = undecided ? [emptyElement('skipped', { message: UNDECIDED })] : [];
  const parts = [...failure, ...skipped, ...(output === '' ? [] : [textElement('system-out', {}, output)])];
  const inside = parts.map((part) => `      ${part}\n`).join('');
  return `    ${openTag('testcase', attributes)}\n${inside}    ${closeTag('testcase')}\n`;
}

function failureOf({ name, message, rule, story }: TestPoint): string {
  return textElement('failure', { message: message ?? name, type: rule ?? 'failed' }, story);
}

/** How many cases there are, how many failed or have no end, what they took, and when the first of them began. */
export function countsOf(points: Iterable<TestPoint>) {
  let [tests, failures, undecided, sum] = [0, 0, 0, 0];
  let start: string | null = null;
  for (const point of points) {
    tests++;
    failures += point.passed ? 0 : 1;
    undecided += point.undecided ? 1 : 0;
    sum += point.duration ?? 0;
    start ??= point.start;
  }
  return { tests, failures, undecided, seconds: sum, start };
}

function attributesOf({ tests, failures, seconds: sum }: ReturnType<typeof countsOf>) {
  return { tests, failures, errors: 0, time: seconds(sum) };
}

/** The configuration, what it switches off, and what of the trace could not be read, a line each. */
export function problemsOf({ report, configuration: { file, note } }: ListedCheck, words: OutputWords): string {
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
