import type { CheckedFinding, CheckResult } from '../../check/index.ts';
import { markdownBlock, markdownCode, markdownText } from '../../display/index.ts';
import { partyOf } from '../../findings/index.ts';
import { capitalise } from '../../page/index.ts';
import type { CheckOutputOptions } from '../output-options.ts';
import { type TestPoint, testPoints, undecidedIn } from '../points.ts';
import { OUTPUT_WORDS, type OutputWords } from '../words.ts';
import { failureOverview } from './failure-overview.ts';

/** A job summary of GitHub holds a mebibyte; what does not fit is counted. */
export const MAX_CHARACTERS = 250_000;
export const MAX_ROWS = 200;

/**
 * A check as a page of GitHub's Markdown: the verdict, the causes and the clearest failure as a diagram, each failure with its messages and what to do, a table of
 * everything that was checked, and what is known already.
 */
export function* renderMarkdown(result: CheckResult, { lang }: CheckOutputOptions): Generator<string> {
  const words = OUTPUT_WORDS.in(lang);
  const points = testPoints(result, words);
  const failed = points.filter(({ passed }) => !passed);
  const { summary } = result.report;
  yield `## ${result.passed ? '✅' : '❌'} ${words.verdict(result.passed, failed.length, points.length, undecidedIn(points))}\n\n`;
  yield `${words.counted(summary.messages, summary.calls, summary.transfers)}: `;
  yield `${result.report.inputs.map(({ path }) => markdownCode(path)).join(', ')}\n\n`;
  const { file, note } = result.configuration;
  yield note === null ? '' : `⚠️ **${markdownText(capitalise(note))}**\n\n`;
  yield file === null ? '' : `${words.configuration}: ${markdownCode(file)}\n\n`;
  yield* failureOverview(result, words);
  yield* bounded(
    failed.map((point) => failureText(point, words)),
    words,
  );
  yield* table(points, words);
  yield* list(words.notFailing, result.findings.filter(isNoted), words);
  yield* list(
    words.known,
    result.findings.filter(({ status }) => status !== 'new'),
    words,
  );
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

function* table(points: readonly TestPoint[], words: OutputWords): Generator<string> {
  const { rows } = words;
  yield `| | ${rows.case} | ${rows.outcome} | ${rows.seconds} |\n| --- | --- | --- | ---: |\n`;
  for (const { passed, undecided, name, group, outcome, duration } of points.slice(0, MAX_ROWS)) {
    const kind = group === 'calls' || group === 'transfers' ? '' : `${words.group[group]}: `;
    const mark = undecided ? '⚪' : passed ? '✅' : '❌';
    const cells = [mark, kind + markdownText(name), outcome ?? '', duration === null ? '' : words.exact(duration)];
    yield `| ${cells.join(' | ')} |\n`;
  }
  yield points.length > MAX_ROWS ? `\n${words.left(points.length - MAX_ROWS)}\n` : '';
}

function* list(heading: string, findings: readonly CheckedFinding[], words: OutputWords): Generator<string> {
  const lines = findings.map(({ finding, severity, status, reason }) => {
    const why =
      status === 'new'
        ? words.severity[severity]
        : `${words.status[status]}${reason === null ? '' : `: ${markdownText(reason)}`}`;
    return `- ${markdownCode(finding.rule)} ${markdownText(capitalise(finding.message))} (${why})`;
  });
  yield* section(heading, lines, words);
}

function* sentences(heading: string, texts: readonly string[], words: OutputWords): Generator<string> {
  yield* section(
    heading,
    texts.map((text) => `- ${markdownText(text)}`),
    words,
  );
}

function* section(heading: string, lines: readonly string[], words: OutputWords): Generator<string> {
  if (lines.length === 0) {
    return;
  }
  const left = lines.length - MAX_ROWS;
  const shown = [...lines.slice(0, MAX_ROWS), ...(left > 0 ? [`- ${words.left(left)}`] : [])];
  yield `\n<details><summary>${heading}: ${lines.length}</summary>\n\n${shown.join('\n')}\n\n</details>\n`;
}

/** As many texts as the page holds; the rest are counted. */
function* bounded(texts: readonly string[], words: OutputWords): Generator<string> {
  let room = MAX_CHARACTERS;
  for (const [index, text] of texts.entries()) {
    room -= text.length;
    if (room < 0) {
      yield `${words.left(texts.length - index)}\n\n`;
      return;
    }
    yield text;
  }
}
