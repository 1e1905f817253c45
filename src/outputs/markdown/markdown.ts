import type { CheckedFinding, ListedCheck } from '../../check/index.ts';
import { markdownBlock, markdownCode, markdownText } from '../../display/index.ts';
import { partyOf } from '../../findings/index.ts';
import { capitalise } from '../../page/index.ts';
import type { CheckOutputOptions } from '../output-options.ts';
import { type TestPoint, type TestPoints, testPoints } from '../points.ts';
import { OUTPUT_WORDS, type OutputWords } from '../words.ts';
import { failureOverview } from './failure-overview.ts';

/** A job summary of GitHub holds a mebibyte; what does not fit is counted. */
export const MAX_CHARACTERS = 250_000;
export const MAX_ROWS = 200;

/**
 * A check as a page of GitHub's Markdown: the verdict, the causes and the clearest failure as a diagram, each failure with its messages and what to do, a table of
 * everything that was checked, and what is known already.
 */
export function* renderMarkdown(result: ListedCheck, { lang }: CheckOutputOptions): Generator<string> {
  const words = OUTPUT_WORDS.in(lang);
  const points = testPoints(result, words);
  const { summary } = result.report;
  yield `## ${result.passed ? '✅' : '❌'} ${words.verdict(result.passed, points.failed, points.length, points.undecided)}\n\n`;
  yield `${words.counted(summary.messages, summary.calls, summary.transfers)}: `;
  yield `${result.report.inputs.map(({ path }) => markdownCode(path)).join(', ')}\n\n`;
  const { file, note } = result.configuration;
  yield note === null ? '' : `⚠️ **${markdownText(capitalise(note))}**\n\n`;
  yield file === null ? '' : `${words.configuration}: ${markdownCode(file)}\n\n`;
  yield* failureOverview(result, words);
  yield* failures(points, words);
  yield* table(points, words);
  yield* list(words.notFailing, result.findings, isNoted, words);
  yield* list(words.known, result.findings, ({ status }) => status !== 'new', words);
  yield* sentences(
    words.unused,
    result.unused.map(({ message }) => message),
    words,
  );
  yield* sentences(
    words.problems,
    result.report.problems.map(({ message, input }) => `${input ?? ''}: ${message}`),
    words,
  );
}

function isNoted({ status, fails }: CheckedFinding): boolean {
  return status === 'new' && !fails;
}

/** What failed in one row, or has no end, with its messages. */
export function failureText(point: TestPoint, words: OutputWords): string {
  const { failing } = point;
  const text =
    failing.length > 0 ? failing.map((each) => findingText(each, words)).join('\n') : `${storyText(point)}\n`;
  const messages =
    point.ladder === ''
      ? ''
      : `<details open><summary>${words.ladder}</summary>\n\n${markdownBlock(point.ladder)}\n\n</details>\n`;
  return `### ${point.undecided ? '⚪' : '❌'} ${markdownText(point.name)}\n\n${text}\n${messages}\n`;
}

function storyText({ story }: TestPoint): string {
  return story
    .split('\n')
    .map((line) =>
      line.replace(/^(\s*- )?(.*)$/, (_all, mark, text) =>
        mark === undefined ? markdownText(text) : `- ${markdownText(text)}`,
      ),
    )
    .join('\n');
}

function findingText({ finding, severity }: CheckedFinding, words: OutputWords): string {
  const { rule, message, atFault, remediation, references } = finding;
  return [
    `**${words.severity[severity]}** ${markdownCode(rule)}: ${markdownText(capitalise(message))}`,
    ...(atFault === null ? [] : [`\n${words.atFault}: **${words.party[partyOf(rule, atFault)]}**`]),
    ...(remediation.length === 0
      ? []
      : [`\n${words.doNext}:\n`, ...remediation.map((fix) => `- ${markdownText(fix)}`)]),
    ...(references.length === 0 ? [] : [`\n${references.map(markdownText).join(' · ')}`]),
    '',
  ].join('\n');
}

function* table(points: TestPoints, words: OutputWords): Generator<string> {
  const { rows } = words;
  yield `| | ${rows.case} | ${rows.outcome} | ${rows.seconds} |\n| --- | --- | --- | ---: |\n`;
  let rowsLeft = MAX_ROWS;
  for (const { passed, undecided, name, group, outcome, duration } of points) {
    if (rowsLeft-- === 0) {
      break;
    }
    const kind = group === 'calls' || group === 'transfers' ? '' : `${words.group[group]}: `;
    const mark = undecided ? '⚪' : passed ? '✅' : '❌';
    const cells = [mark, kind + markdownText(name), outcome ?? '', duration === null ? '' : words.exact(duration)];
    yield `| ${cells.join(' | ')} |\n`;
  }
  yield points.length > MAX_ROWS ? `\n${words.left(points.length - MAX_ROWS)}\n` : '';
}

function* list(
  heading: string,
  findings: Iterable<CheckedFinding>,
  isMeant: (checked: CheckedFinding) => boolean,
  words: OutputWords,
): Generator<string> {
  const shown: string[] = [];
  let count = 0;
  for (const checked of findings) {
    if (isMeant(checked) && count++ < MAX_ROWS) {
      shown.push(noteText(checked, words));
    }
  }
  yield* section(heading, shown, count, words);
}

function noteText({ finding, severity, status, reason }: CheckedFinding, words: OutputWords): string {
  const why =
    status === 'new'
      ? words.severity[severity]
      : `${words.status[status]}${reason === null ? '' : `: ${markdownText(reason)}`}`;
  return `- ${markdownCode(finding.rule)} ${markdownText(capitalise(finding.message))} (${why})`;
}

function* sentences(heading: string, texts: readonly string[], words: OutputWords): Generator<string> {
  const shown = texts.slice(0, MAX_ROWS).map((text) => `- ${markdownText(text)}`);
  yield* section(heading, shown, texts.length, words);
}

function* section(heading: string, shown: readonly string[], count: number, words: OutputWords): Generator<string> {
  if (count === 0) {
    return;
  }
  const left = count - MAX_ROWS;
  const lines = [...shown, ...(left > 0 ? [`- ${words.left(left)}`] : [])];
  yield `\n<details><summary>${heading}: ${count}</summary>\n\n${lines.join('\n')}\n\n</details>\n`;
}

/** As many of what failed as the page holds; the rest are counted. */
function* failures(points: TestPoints, words: OutputWords): Generator<string> {
  let room = MAX_CHARACTERS;
  let told = 0;
  for (const point of points) {
    if (point.passed) {
      continue;
    }
    const text = failureText(point, words);
    room -= text.length;
    if (room < 0) {
      yield `${words.left(points.failed - told)}\n\n`;
      return;
    }
    told++;
    yield text;
  }
}
