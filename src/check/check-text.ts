import { plain } from '../findings/index.ts';
import { capitalise, clip, clipStart, flow, labelled, PAGE_WIDTH, widthOf, wrap } from '../page/index.ts';
import type { Lang } from '../reference/index.ts';
import type { Detail, Style } from '../report/index.ts';
import type { CheckedFinding, ListedCheck, ToldExpectation } from './check-result.ts';
import { conclusionLines, headline } from './finding-lines.ts';
import { ladderLines } from './ladder-lines.ts';
import { UNMET } from './unmet.ts';
import { whereaboutsOf } from './whereabouts.ts';
import type { CheckWords } from './words.ts';
import { CHECK_WORDS } from './words-en.ts';

const MOST_MESSAGES = 16;
const MOST_WARNINGS = 10;
const MOST_PROBLEMS = 5;
const LABEL_COLUMN = 12;

export type CheckTextOptions = {
  readonly lang: Lang;
  readonly style: Style;
  readonly detail: Detail;
  /** Columns of a line; default {@link PAGE_WIDTH}. */
  readonly width?: number;
};

type Context = Required<CheckTextOptions> & {
  readonly words: CheckWords;
  readonly nameOf: (finding: CheckedFinding) => string | null;
};

/**
 * The result for a person: the verdict, then each finding that fails with its messages, then what was held back, in
 * numbers. `quiet` keeps to a line each; `verbose` tells what does not fail as well. In pieces, a few lines each.
 */
export function* checkText(result: ListedCheck, options: CheckTextOptions): Generator<string> {
  const { width = PAGE_WIDTH } = options;
  const { nameOf } = whereaboutsOf(result);
  const context = { ...options, width, words: CHECK_WORDS.in(options.lang), nameOf };
  let isBlankAhead = false;
  for (const line of options.detail === 'quiet' ? quietLines(result, context) : reportLines(result, context)) {
    // One blank line for several, and none at the end.
    if (line !== '') {
      yield isBlankAhead ? `\n${line}\n` : `${line}\n`;
    }
    isBlankAhead = line === '';
  }
}

function* quietLines(result: ListedCheck, context: Context): Generator<string> {
  yield* verdictLines(result, context);
  for (const checked of result.findings) {
    if (checked.fails) {
      yield clip(`  ${headline(checked, context.words)}`, context.width);
    }
  }
}

function* reportLines(result: ListedCheck, context: Context): Generator<string> {
  const { detail, width } = context;
  yield* verdictLines(result, context);
  yield '';
  for (const checked of result.findings) {
    if (checked.fails || detail === 'verbose') {
      yield* tell(checked, result, context);
      yield '';
    }
  }
  yield* warningLines(result, context);
  yield* problemLines(result, context);
  yield* result.gaps.slice(1).flatMap(({ message }) => wrap(`✗ ${plain(message, 1000)}`, width));
  yield '';
  yield* detail === 'verbose' ? expectationLines(result.expectations, context) : [];
  yield* tallyLines(result, context);
}

/** What does not fail the check and is no note: green is no reason to keep it back. */
function warningLines({ findings }: ListedCheck, { detail, words, style, width }: Context): string[] {
  if (detail === 'verbose') {
    return [];
  }
  const lines: string[] = [];
  let warnings = 0;
  for (const checked of findings) {
    const { fails, status, severity } = checked;
    if (!fails && status === 'new' && severity !== 'info' && warnings++ < MOST_WARNINGS) {
      const told = wrap(`! ${headline(checked, words)}`, width - 2);
      lines.push(...told.map((line, i) => (i === 0 ? style.yellow(line) : `  ${line}`)));
    }
  }
  const left = warnings - MOST_WARNINGS;
  return [...lines, ...(left > 0 ? [`  ${words.moreWarnings(left)}`] : []), ''];
}

/** What was wrong with the inputs, besides what leaves no verdict: a check of half a trace is no check of all of it. */
function problemLines({ report, gaps }: ListedCheck, { words, style, width }: Context): string[] {
  const problems = report.problems.filter(({ code }) => gaps.every((gap) => gap.code !== code));
  const lines = problems.slice(0, MOST_PROBLEMS).flatMap(({ input, message }) => {
    const name = input === null ? '' : `${plain(input.split('/').at(-1) ?? input, 40)}: `;
    return wrap(`! ${name}${plain(message, 300)}`, width - 2).map((line, i) =>
      i === 0 ? style.yellow(line) : `  ${line}`,
    );
  });
  const left = problems.length - MOST_PROBLEMS;
  return [...lines, ...(left > 0 ? [`  ${words.moreProblems(left)}`] : []), ''];
}

function verdictLines(result: ListedCheck, context: Context): string[] {
  const { file, note } = result.configuration;
  const { style, width } = context;
  return [
    ...verdictLine(result, context),
    ...(note === null ? [] : wrap(`! ${note}`, width - 2).map((line) => style.yellow(`  ${line}`))),
    ...(file === null ? [] : [style.dim(configurationLine(file, context))]),
  ];
}

/** Of a path that is too long the end is kept, which says the file. */
function configurationLine(file: string, { words, width }: Context): string {
  const label = `  ${words.configuration} `;
  return label + clipStart(plain(file, 1000), width - widthOf(label));
}

/** One line where there is room for it. */
function verdictLine(result: ListedCheck, { words, style, width }: Context): string[] {
  const { passed, gaps, failOn, findings, report } = result;
  const counts = { error: 0, warning: 0, info: 0 };
  let unmet = 0;
  for (const { fails, severity, finding } of findings) {
    if (fails && finding.rule === UNMET) {
      unmet++;
    } else if (fails) {
      counts[severity]++;
    }
  }
  const verdict = gaps.length > 0 ? words.incomplete : words.verdict(passed);
  const mark = passed ? style.green(`✓ ${verdict}`) : style.red(`✗ ${verdict}`);
  const { messages, calls, transfers, registrations } = report.summary;
  const names = report.inputs
    .filter(({ format }) => format !== null)
    .map(({ path }) => plain(path.split('/').at(-1) ?? path, 40));
  const input = names.length > 2 ? `${names[0]} + ${names.length - 1}` : names.join(', ');
  const why = passed ? words.nothingFails(failOn) : words.failing(counts, unmet);
  const [gap] = gaps;
  const parts = [
    mark,
    gap === undefined ? '' : plain(gap.message, 200),
    why,
    input,
    words.trace(messages, calls, transfers, registrations),
  ];
  return beside(
    parts.filter((part) => part !== ''),
    width,
  );
}

/** Side by side; what does not fit stands below, a little to the right. */
function beside(parts: readonly string[], width: number): string[] {
  return flow(parts, width - 2).map((line, i) => (i === 0 ? line : `  ${line}`));
}

function tell(checked: CheckedFinding, { expectations }: ListedCheck, context: Context): string[] {
  const { words, style, nameOf, width } = context;
  const { finding, severity, status, reason, fails } = checked;
  const held = status === 'new' ? '' : ` (${words.status(status, reason === null ? null : plain(reason))})`;
  const colour = !fails ? style.dim : severity === 'error' ? style.red : style.yellow;
  const head = `${fails ? '✗' : '·'} ${words.severity[severity]}  ${finding.rule}${held}`;
  const unmet =
    finding.rule !== UNMET
      ? undefined
      : expectations.find(({ met, label, message }) => !met && finding.message === words.unmet(label, message));
  const name = unmet === undefined ? (nameOf(checked) ?? '') : plain(unmet.label);
  const message = unmet === undefined ? finding.message : unmet.message;
  return [
    ...beside([colour(head), ...(name === '' ? [] : [style.bold(clip(name, width - 2))])], width),
    ...wrap(capitalise(plain(message, 1000)), width - 2).map((line) => `  ${line}`),
    ...(finding.evidence.length > 0 ? [''] : []),
    ...ladderLines(finding.evidence, MOST_MESSAGES, words.moreMessages, width),
    ...(finding.evidence.length > 0 ? [''] : []),
    ...conclusionLines(checked, words, width),
  ];
}

function expectationLines(expectations: readonly ToldExpectation[], { words, style, width }: Context): string[] {
  const met = expectations.filter((each) => each.met);
  const lines = met.flatMap(({ label, message }) =>
    labelled('', `${plain(label)}: ${plain(message, 400)}`, { indent: 0, column: 2, width }).map((line, i) =>
      i === 0 ? style.green(`✓ ${line.slice(2)}`) : line,
    ),
  );
  return lines.length === 0 ? [] : [style.bold(words.expected.padEnd(LABEL_COLUMN).trimEnd()), ...lines, ''];
}

/** What did not fail, in numbers. */
function tallyLines(
  { findings, expectations, failOn, turnedOff }: ListedCheck,
  { words, style, width }: Context,
): string[] {
  const counts = { new: 0, expected: 0, baseline: 0, ignored: 0 };
  let below = 0;
  for (const { status, fails } of findings) {
    counts[status]++;
    below += status === 'new' && !fails ? 1 : 0;
  }
  const parts = [
    expectations.length === 0
      ? ''
      : words.expectationsMet(expectations.filter(({ met }) => met).length, expectations.length),
    words.held(counts),
    turnedOff === 0 ? '' : words.turnedOff(turnedOff),
    below === 0 ? '' : words.below(below, failOn),
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : wrap(parts.join(' · '), width).map(style.dim);
}
