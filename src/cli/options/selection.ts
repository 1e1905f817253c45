import { type Command, Option } from 'commander';
import type { Selection, TimePoint } from '../../filter/index.ts';
import { UsageError } from '../process/usage-error.ts';

/** The options that choose what of a trace is wanted, as commander hands them over. */
export type SelectOptions = {
  readonly filter?: string;
  readonly timeFrom?: string;
  readonly timeTo?: string;
};

/** Words of an expression that are no name. */
const JOINS = ['and', 'or', 'not'];
/** How a time may be written. */
const TIME_FORMS = 'ISO 8601, HH:MM:SS of the first day, or +SECONDS from the start; UTC';

const FILTER = new Option('--filter <expression>', 'only what has to do with these messages (docs/filter.md)');
const TIME_FROM = new Option('--time-from <time>', `read the trace from here on (${TIME_FORMS})`);
const TIME_TO = new Option('--time-to <time>', 'read it up to here (the same forms)');

/** For every command that tells of a part of a trace. */
export function addSelectOptions(command: Command): Command {
  return command.addOption(FILTER).addOption(TIME_FROM).addOption(TIME_TO);
}

/** @throws UsageError for what cannot be read, in one line with its position. */
export async function selectionOf({ filter, timeFrom, timeTo }: SelectOptions): Promise<Selection> {
  const from = await timeOf('--time-from', timeFrom);
  const to = await timeOf('--time-to', timeTo);
  if (from !== null && from.kind === to?.kind && from.us > to.us) {
    throw new UsageError(`--time-from ${timeFrom} is later than --time-to ${timeTo}`);
  }
  return { filter: await filterOf(filter), from, to };
}

async function filterOf(expression: string | undefined): Promise<Selection['filter']> {
  if (expression === undefined) {
    return null;
  }
  const { FIELDS, parseFilter } = await import('../../filter/index.ts');
  const filter = parseFilter(expression);
  if ('matches' in filter) {
    return filter;
  }
  const meant = meantBy(expression.trim(), Object.keys(FIELDS));
  const fault = meant === null ? filter.message : `nothing is compared; did you mean ${meant}?`;
  throw new UsageError(`--filter, position ${filter.position}: ${fault}`);
}

/** Longer nothing is that somebody calls. */
const LONGEST_NAME = 80;

/** Of an expression without a comparison, what its writer probably wants; null where it is about fields all the same. */
function meantBy(text: string, fields: readonly string[]): string | null {
  const words = text.toLowerCase().split(/\s+/);
  const isAboutFields =
    /[=<>~!&|()"]|^header\./.test(text) || words.some((word) => [...fields, ...JOINS].includes(word));
  if (text === '' || text.length > LONGEST_NAME || isAboutFields) {
    return null;
  }
  const call = `\`call ${/^[\w+.:@-]+$/.test(text) ? text : `'${text}'`}\``;
  if (/^[1-6]\d\d$/.test(text)) {
    return `\`code == ${text}\`, or ${call}`;
  }
  if (/^[A-Z]{3,}$/.test(text)) {
    return `\`method == ${text}\`, or ${call}`;
  }
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) ? `\`ip == ${text}\`` : call;
}

async function timeOf(option: string, text: string | undefined): Promise<TimePoint | null> {
  if (text === undefined) {
    return null;
  }
  const { parseTimePoint } = await import('../../filter/index.ts');
  const point = parseTimePoint(text);
  if (point === null) {
    throw new UsageError(`${option}: ${text} is no time (${TIME_FORMS})`);
  }
  return point;
}
