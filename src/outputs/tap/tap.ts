import type { ListedCheck } from '../../check/index.ts';
import { visibleLine, visibleText } from '../../display/index.ts';
import { capitalise } from '../../page/index.ts';
import { safeJson } from '../../report/index.ts';
import type { CheckOutputOptions } from '../output-options.ts';
import { type TestPoint, testPoints } from '../points.ts';
import { OUTPUT_WORDS, type OutputWords } from '../words.ts';

/** A check as TAP 14: a test point for each call, transfer and expectation, with the story in the block below it. */
export function* renderTap(result: ListedCheck, { lang }: CheckOutputOptions): Generator<string> {
  const words = OUTPUT_WORDS.in(lang);
  const points = testPoints(result, words);
  yield `TAP version 14\n1..${points.length}\n`;
  let number = 0;
  for (const point of points) {
    number++;
    yield* pointText(point, number);
  }
  yield configurationNotes(result, words);
  yield* problemNotes(result);
}

/** A test point and the block below it; `file` is the one it is about, where there are several. */
export function* pointText(point: TestPoint, number: number, file = ''): Generator<string> {
  yield pointLine(point, file === '' ? point.name : `${file}: ${point.name}`, number);
  yield pointBlock(point);
}

/** The configuration and what it switches off, as comments. */
export function configurationNotes({ configuration: { file, note } }: ListedCheck, words: OutputWords): string {
  return [
    file === null ? '' : `# ${oneLine(`${words.configuration}: ${file}`)}\n`,
    note === null ? '' : `# ${oneLine(capitalise(note))}\n`,
  ].join('');
}

/** What could not be read, a comment each. */
export function* problemNotes({ report }: ListedCheck): Generator<string> {
  for (const { code, message, input } of report.problems) {
    yield `# ${oneLine(`${input ?? ''}: ${message} [${code}]`)}\n`;
  }
}

function pointLine({ passed, undecided }: TestPoint, name: string, number: number): string {
  const directive = undecided ? ' # SKIP undecided' : '';
  return `${passed ? 'ok' : 'not ok'} ${number} - ${oneLine(name).replace(/[\\#]/g, '\\$&')}${directive}\n`;
}

/** A block of YAML: `message` and `rule` where it failed, the texts as literal blocks. */
function pointBlock(point: TestPoint): string {
  const { passed, message, rule, ladder, duration } = point;
  const fields = [
    ...(message === null ? [] : [`message: ${safeJson(visibleLine(message))}`]),
    ...(rule === null ? [] : ['severity: fail', `rule: ${safeJson(rule)}`]),
    ...(duration === null ? [] : [`duration_ms: ${(duration * 1000).toFixed(3)}`]),
    ...literal('story', passed ? '' : point.story),
    ...literal('ladder', ladder),
  ];
  return fields.length === 0 ? '' : `  ---\n${fields.map((line) => `  ${line}`.trimEnd()).join('\n')}\n  ...\n`;
}

/** `|2-`: the text may begin with blanks, and has no line end behind it. */
function literal(key: string, text: string): string[] {
  const lines = blockText(text).split('\n');
  return text === '' ? [] : [`${key}: |2-`, ...lines.map((line) => `  ${line}`)];
}

/** YAML knows more line ends than LF (YAML 1.1 §4.2), and a tab may be indentation to a reader. */
function blockText(text: string): string {
  return visibleText(text.replaceAll('\r\n', '\n')).replaceAll('\t', '\\x09');
}

function oneLine(text: string): string {
  return visibleLine(text.replace(/\s+/g, ' ')).trim();
}
