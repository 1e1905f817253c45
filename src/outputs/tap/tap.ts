import type { CheckResult } from '../../check/index.ts';
import { safeJson } from '../../report/index.ts';
import type { CheckOutputOptions } from '../options.ts';
import { sentence, type TestPoint, testPoints } from '../points.ts';
import { outputWords } from '../words.ts';

/** What YAML does not take in a block of text, and what a terminal would act on (YAML 1.2 §5.1). */
const UNFIT =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** A check as TAP 14: a test point for each call, transfer and expectation, with the story in the block below it. */
export function* renderTap(result: CheckResult, { lang }: CheckOutputOptions): Generator<string> {
  const words = outputWords(lang);
  const points = testPoints(result, words);
  yield `TAP version 14\n1..${points.length}\n`;
  for (const [index, point] of points.entries()) {
    yield pointLine(point, index + 1);
    yield pointBlock(point);
  }
  const { file, note } = result.configuration;
  yield file === null ? '' : `# ${oneLine(`${words.configuration}: ${file}`)}\n`;
  yield note === null ? '' : `# ${oneLine(sentence(note))}\n`;
  for (const { code, message, input } of result.report.problems) {
    yield `# ${oneLine(`${input ?? ''}: ${message} [${code}]`)}\n`;
  }
}

function pointLine({ passed, name }: TestPoint, number: number): string {
  return `${passed ? 'ok' : 'not ok'} ${number} - ${oneLine(name).replace(/[\\#]/g, '\\$&')}\n`;
}

/** A block of YAML: `message` and `rule` where it failed, the texts as literal blocks. */
function pointBlock({ passed, message, rule, story, ladder, duration }: TestPoint): string {
  const fields = [
    ...(message === null ? [] : [`message: ${safeJson(message.replace(UNFIT, '\ufffd'))}`]),
    ...(rule === null ? [] : ['severity: fail', `rule: ${safeJson(rule)}`]),
    ...(duration === null ? [] : [`duration_ms: ${(duration * 1000).toFixed(3)}`]),
    ...literal('story', passed ? '' : story),
    ...literal('ladder', ladder),
  ];
  return fields.length === 0 ? '' : `  ---\n${fields.map((line) => `  ${line}`.trimEnd()).join('\n')}\n  ...\n`;
}

/** `|2-`: the text may begin with blanks, and has no line end behind it. */
function literal(key: string, text: string): string[] {
  const lines = text.replace(UNFIT, '\ufffd').split('\n');
  return text === '' ? [] : [`${key}: |2-`, ...lines.map((line) => `  ${line}`)];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNFIT, '\ufffd').trim();
}
