import { type Command, Option } from 'commander';
import { LANGUAGES, type Lang } from '../../languages/index.ts';
import { PAGE_WIDTH } from '../../page/index.ts';
import { COLOURED, type Detail, PLAIN, type Style } from '../../report/index.ts';
import type { Io } from '../process/io.ts';

/** The options every command shares, as commander hands them over. */
export type SharedOptions = {
  readonly lang: Lang;
  readonly output?: string;
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
};

export const LANG = new Option('--lang <lang>', 'language of the explanations')
  .choices(LANGUAGES)
  .default(LANGUAGES[0]);
export const OUTPUT = new Option('-o, --output <file>', 'write the result to a file instead of standard output');
export const NO_COLOR = new Option('--no-color', 'no colours, also on a terminal (or set NO_COLOR)');
export const QUIET = new Option('-q, --quiet', 'one line a story').conflicts('verbose');
export const VERBOSE = new Option('-v, --verbose', 'also what went well, every call and every problem');

/** `--format` of a command that has no forms of its own. */
export const FORMAT = new Option('-f, --format <format>', 'form of the result')
  .choices(['text', 'json'])
  .default('text');

/** A page of the reference, as commander hands its options over. */
export type PageOptions = SharedOptions & { readonly format: string };

/** For every command that shows a page of the reference. */
export function addPageOptions(command: Command): Command {
  return command.addOption(FORMAT).addOption(LANG).addOption(OUTPUT).addOption(NO_COLOR);
}

/** Colour only on a terminal, and not where NO_COLOR is set (no-color.org) or the result goes to a file. */
export function styleFor(options: SharedOptions, io: Io): Style {
  const isWanted = options.color && (io.env['NO_COLOR'] ?? '') === '' && io.env['TERM'] !== 'dumb';
  return io.isTerminal && isWanted && options.output === undefined ? COLOURED : PLAIN;
}

export { PLAIN };

export function detailOf({ quiet, verbose }: SharedOptions): Detail {
  return quiet === true ? 'quiet' : verbose === true ? 'verbose' : 'normal';
}

/** Columns that a report is set in: those of the terminal within reason, else those of a page. */
export function widthFor({ output }: SharedOptions, io: Io): number {
  const said = Number(io.env['COLUMNS'] ?? '');
  const columns = Number.isInteger(said) && said > 0 ? said : io.columns;
  return io.isTerminal && output === undefined && columns !== undefined
    ? Math.min(MOST_COLUMNS, Math.max(LEAST_COLUMNS, columns))
    : PAGE_WIDTH;
}

/** Narrower nothing stands beside anything, wider the eye loses the line. */
const LEAST_COLUMNS = 60;
const MOST_COLUMNS = 180;
