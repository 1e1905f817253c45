import { LANGUAGES, type Lang } from '../../languages/index.ts';
import { MISTAKE_WORDS } from './words.ts';

type Words = typeof MISTAKE_WORDS.english;

/** The lines that commander makes, and how another language says them. */
const FORMS: readonly (readonly [RegExp, (words: Words, parts: readonly string[]) => string])[] = [
  [/^unknown option '(.*)'$/, (words, [flag = '']) => words.unknownOption(flag)],
  [/^unknown command '(.*)'$/, (words, [name = '']) => words.unknownCommand(name)],
  [/^\(Did you mean one of (.*)\?\)$/, (words, [what = '']) => words.didYouMeanOneOf(what)],
  [/^\(Did you mean (.*)\?\)$/, (words, [what = '']) => words.didYouMean(what)],
  [/^missing required argument '(.*)'$/, (words, [name = '']) => words.missingArgument(name)],
  [/^required option '([^']*)' not specified$/, (words, [flags = '']) => words.missingOption(flags)],
  [/^option '([^']*)' argument missing$/, (words, [flags = '']) => words.argumentMissing(flags)],
  [
    /^option '([^']*)' argument '(.*)' is invalid\. Allowed choices are ([^.]*)\.$/,
    (words, [flags = '', value = '', choices = '']) => words.notAllowed(flags, value, choices),
  ],
  [
    /^option '([^']*)' cannot be used with option '([^']*)'$/,
    (words, [flags = '', other = '']) => words.conflict(flags, other),
  ],
  [
    /^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/,
    (words, [command = '', expected, given]) => words.tooMany(command, Number(expected), Number(given)),
  ],
];

/** A mistake as commander says it, a line or two, in a language. */
export function mistakeIn(lang: Lang, text: string): string {
  return lang === LANGUAGES[0]
    ? text
    : text
        .split('\n')
        .map((line) => lineIn(lang, line))
        .join('\n');
}

function lineIn(lang: Lang, line: string): string {
  for (const [form, say] of FORMS) {
    const parts = form.exec(line)?.slice(1);
    if (parts !== undefined) {
      return say(MISTAKE_WORDS.in(lang), parts);
    }
  }
  return line;
}
