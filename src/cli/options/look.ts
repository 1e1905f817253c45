import type { Command } from 'commander';
import { LANGUAGES, type Lang, sayingOf, translatable } from '../../languages/index.ts';
import { PAGE_WIDTH } from '../../page/index.ts';
import { COLOURED, type Detail, PLAIN, type Style } from '../../report/index.ts';
import { SpokenOption } from '../help/spoken-option.ts';
import type { DeliveryOptions } from '../output/deliver.ts';
import type { Io } from '../process/io.ts';
import { languageNamed, unknownLanguage } from '../process/language-asked.ts';

/** The options every command shares, as commander hands them over. */
export type SharedOptions = {
  readonly lang: Lang;
  readonly output?: string;
  /** What `--color` says; `false` for `--no-color`. */
  readonly color: boolean | 'always' | 'auto' | 'never';
  /** `false` for `--no-pager`. */
  readonly pager?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
};

export const LOOK_WORDS = translatable({
  lang: `language, ${LANGUAGES.join(' or ')} (default: what SIPTRIAGE_LANG, a configuration or the locale says; docs/languages.md)`,
  output: 'write the result to a file instead of standard output',
  color: 'colours; auto is on a terminal, or where FORCE_COLOR is set',
  noColor: 'no colours, also on a terminal (or set NO_COLOR)',
  noPager: 'no pager for what is longer than the screen (or set PAGER to nothing)',
  quiet: 'one line a story',
  verbose: 'also what went well, every call and every problem',
  format: 'form of the result',
});

export const LANG = new SpokenOption(
  '--lang <lang>',
  sayingOf(LOOK_WORDS, ({ lang }) => lang),
).argParser(readLanguage);
export const OUTPUT = new SpokenOption(
  '-o, --output <file>',
  sayingOf(LOOK_WORDS, ({ output }) => output),
);
export const COLOR = new SpokenOption(
  '--color <when>',
  sayingOf(LOOK_WORDS, ({ color }) => color),
)
  .choices(['always', 'auto', 'never'])
  .default('auto');
export const NO_COLOR = new SpokenOption(
  '--no-color',
  sayingOf(LOOK_WORDS, ({ noColor }) => noColor),
);
export const NO_PAGER = new SpokenOption(
  '--no-pager',
  sayingOf(LOOK_WORDS, ({ noPager }) => noPager),
);
export const QUIET = new SpokenOption(
  '-q, --quiet',
  sayingOf(LOOK_WORDS, ({ quiet }) => quiet),
).conflicts('verbose');
export const VERBOSE = new SpokenOption(
  '-v, --verbose',
  sayingOf(LOOK_WORDS, ({ verbose }) => verbose),
);

/** `--format` of a command, in one of its forms. */
export function formatOption(forms: readonly string[]): SpokenOption {
  return new SpokenOption(
    '-f, --format <format>',
    sayingOf(LOOK_WORDS, ({ format }) => format),
  )
    .choices(forms)
    .default('text');
}

/** `--format` of a command that has no forms of its own. */
export const FORMAT = formatOption(['text', 'json']);

function readLanguage(text: string): Lang {
  const lang = languageNamed(text);
  if (lang === null) {
    throw unknownLanguage({ by: '--lang', text });
  }
  return lang;
}

/** A page of the reference, as commander hands its options over. */
export type PageOptions = SharedOptions & { readonly format: string };

/** For every command that shows a page of the reference. */
export function addPageOptions(command: Command): Command {
  return command
    .addOption(FORMAT)
    .addOption(LANG)
    .addOption(OUTPUT)
    .addOption(COLOR)
    .addOption(NO_COLOR)
    .addOption(NO_PAGER);
}

/** An option counts for more than the surroundings, which never colour a file. */
export function styleFor({ color, output }: SharedOptions, io: Io): Style {
  if (color === 'always') {
    return COLOURED;
  }
  const isForbidden = color === 'never' || color === false;
  return !isForbidden && output === undefined && isColourful(io) ? COLOURED : PLAIN;
}

/** NO_COLOR (no-color.org) before FORCE_COLOR, of which 0 is the contrary; an empty one says nothing. */
function isColourful({ env, isTerminal }: Io): boolean {
  const forced = env['FORCE_COLOR'] ?? '';
  if ((env['NO_COLOR'] ?? '') !== '') {
    return false;
  }
  return forced === '' ? isTerminal && env['TERM'] !== 'dumb' : forced !== '0' && forced !== 'false';
}

/** How a result is delivered that is text, or is in one of several forms: a page may be longer than the screen. */
export function asText({
  format = 'text',
  pager,
}: Pick<SharedOptions, 'pager'> & { format?: string }): DeliveryOptions {
  const isText = format === 'text';
  return { isText, isPaged: isText && pager !== false };
}

export { PLAIN };

export function detailOf({ quiet, verbose }: SharedOptions): Detail {
  return quiet === true ? 'quiet' : verbose === true ? 'verbose' : 'normal';
}

/** Columns that a report is set in: those of the terminal within reason, else those of a page. */
export function widthFor({ output }: SharedOptions, io: Io): number {
  const columns = output === undefined ? columnsOf(io) : null;
  return columns === null ? PAGE_WIDTH : Math.min(MOST_COLUMNS, Math.max(LEAST_COLUMNS, columns));
}

/** Of what is set as a page: no wider than one. */
export function pageWidthFor(options: SharedOptions, io: Io): number {
  return Math.min(PAGE_WIDTH, widthFor(options, io));
}

/** What COLUMNS says, also of a pipe, before what the terminal has; null where neither is known. */
export function columnsOf({ env, isTerminal, columns }: Io): number | null {
  const said = Number(env['COLUMNS'] ?? '');
  return Number.isInteger(said) && said > 0 ? said : isTerminal ? columns || null : null;
}

/** Narrower nothing stands beside anything, wider the eye loses the line. */
const LEAST_COLUMNS = 60;
const MOST_COLUMNS = 180;
