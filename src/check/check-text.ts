import { plain } from '../findings/index.ts';
import { capitalise, clip, flow, labelled, PAGE_WIDTH, wrap } from '../page/index.ts';
import type { Lang } from '../reference/index.ts';
import type { Detail, Style } from '../report/index.ts';
import { UNMET } from './check.ts';
import type { CheckedFinding, CheckResult, ExpectationResult } from './check-result.ts';
import { conclusionLines, headline } from './finding-lines.ts';
import { ladderLines } from './ladder-lines.ts';
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
  readonly nameOf: (finding: CheckedFinding) => string;
};

/**
 * The result for a person: the verdict, then each finding that fails with its messages, then what was held back, in
 * numbers. `quiet` keeps to a line each; `verbose` tells what does not fail as well.
 */
export function renderCheck(result: CheckResult, options: CheckTextOptions): string {
  const { width = PAGE_WIDTH } = options;
  const context = { ...options, width, words: CHECK_WORDS.in(options.lang), nameOf: namesOf(result) };
  const told = result.findings.filter(({ fails }) => fails || options.detail === 'verbose');
  const lines =
    options.detail === 'quiet'
      ? [
          ...verdictLines(result, context),
          ...told.map((checked) => clip(`  ${headline(checked, context.words)}`, width)),
        ]
      : [
          ...verdictLines(result, context),
          '',
          ...told.flatMap((checked) => [...tell(checked, result, context), '']),
          ...warningLines(result, context),
          ...problemLines(result, context),
          ...result.gaps.slice(1).flatMap(({ message }) => wrap(`✗ ${plain(message, 1000)}`, width)),
          '',
          ...(options.detail === 'verbose' ? expectationLines(result.expectations, context) : []),
          ...tallyLines(result, context),
        ];
  const tidied = lines.filter((line, i) => line !== '' || (lines[i + 1] ?? '') !== '');
  return `${tidied.join('\n')}\n`;
}

/** What does not fail the check and is no note: green is no reason to keep it back. */
function warningLines({ findings }: CheckResult, { detail, words, style, width }: Context): string[] {
  if (detail === 'verbose') {
    return [];
  }
  const warnings = findings.filter(({ fails, status, severity }) => !fails && status === 'new' && severity !== 'info');
  const lines = warnings
    .slice(0, MOST_WARNINGS)
    .flatMap((checked) =>
      wrap(`! ${headline(checked, words)}`, width - 2).map((line, i) => (i === 0 ? style.yellow(line) : `  ${line}`)),
    );
  const left = warnings.length - MOST_WARNINGS;
  return [...lines, ...(left > 0 ? [`  ${words.moreWarnings(left)}`] : []), ''];
}

/** What was wrong with the inputs, besides what leaves no verdict: a check of half a trace is no check of all of it. */
function problemLines({ report, gaps }: CheckResult, { words, style, width }: Context): string[] {
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

/** Which case each finding belongs to. */
function namesOf({ cases }: CheckResult): Context['nameOf'] {
  const names = new Map(cases.flatMap(({ name, findings }) => findings.map((each) => [each, name] as const)));
  return (finding) => names.get(finding) ?? '';
}

function verdictLines(result: CheckResult, context: Context): string[] {
  const { file, note } = result.configuration;
  const { words, style, width } = context;
  return [
    ...verdictLine(result, context),
    ...(note === null ? [] : wrap(`! ${note}`, width - 2).map((line) => style.yellow(`  ${line}`))),
    ...(file === null ? [] : [style.dim(clip(`  ${words.configuration} ${plain(file, 1000)}`, width))]),
  ];
}

/** One line where there is room for it. */
function verdictLine(result: CheckResult, { words, style, width }: Context): string[] {
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

function tell(checked: CheckedFinding, { expectations }: CheckResult, context: Context): string[] {
  const { words, style, nameOf, width } = context;
  const { finding, severity, status, reason, fails } = checked;
  const held = status === 'new' ? '' : ` (${words.status(status, reason === null ? null : plain(reason))})`;
  const colour = !fails ? style.dim : severity === 'error' ? style.red : style.yellow;
  const head = `${fails ? '✗' : '·'} ${words.severity[severity]}  ${finding.rule}${held}`;
  const unmet = expectations.find(
    ({ met, label, message }) => !met && finding.rule === UNMET && finding.message === words.unmet(label, message),
  );
  const name = unmet === undefined ? nameOf(checked) : plain(unmet.label);
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

function expectationLines(expectations: readonly ExpectationResult[], { words, style, width }: Context): string[] {
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
  { findings, expectations, failOn, turnedOff }: CheckResult,
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
