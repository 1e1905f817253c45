import type { Command } from 'commander';
import type { Selection, TimePoint } from '../../filter/index.ts';
import { sayingOf, translatable } from '../../languages/index.ts';
import { SpokenOption } from '../help/spoken-option.ts';
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

export const SELECTION_WORDS = translatable({
  filter: 'only what has to do with these messages (docs/filter.md)',
  timeFrom: `read the trace from here on (${TIME_FORMS})`,
  timeTo: 'read it up to here (the same forms)',
  later: (from: string, to: string) => `${from} is later than ${to}`,
  noTime: (text: string) => `${text} is no time (${TIME_FORMS})`,
  position: (option: string, position: number) => `${option}, position ${position}`,
  nothingCompared: (meant: string) => `nothing is compared; did you mean ${meant}?`,
  or: (first: string, second: string) => `${first}, or ${second}`,
});

export const FILTER = new SpokenOption(
  '--filter <expression>',
  sayingOf(SELECTION_WORDS, ({ filter }) => filter),
);
const TIME_FROM = new SpokenOption(
  '--time-from <time>',
  sayingOf(SELECTION_WORDS, ({ timeFrom }) => timeFrom),
);
const TIME_TO = new SpokenOption(
  '--time-to <time>',
  sayingOf(SELECTION_WORDS, ({ timeTo }) => timeTo),
);

/** For every command that tells of a part of a trace. */
export function addSelectOptions(command: Command): Command {
  return command.addOption(FILTER).addOption(TIME_FROM).addOption(TIME_TO);
}

/** @throws UsageError for what cannot be read, in one line with its position. */
export async function selectionOf({ filter, timeFrom, timeTo }: SelectOptions): Promise<Selection> {
  const from = await timeOf('--time-from', timeFrom);
  const to = await timeOf('--time-to', timeTo);
  if (from !== null && from.kind === to?.kind && from.us > to.us) {
    throw new UsageError(
      sayingOf(SELECTION_WORDS, ({ later }) => later(`--time-from ${timeFrom}`, `--time-to ${timeTo}`)),
    );
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
  throw new UsageError((lang) => {
    const words = SELECTION_WORDS.in(lang);
    const fault = meant === null ? filter.said(lang) : words.nothingCompared(meant(words.or));
    return `${words.position('--filter', filter.position)}: ${fault}`;
  });
}

type Or = typeof SELECTION_WORDS.english.or;

/** Longer nothing is that somebody calls. */
const LONGEST_NAME = 80;

/** Of an expression without a comparison, what its writer probably wants; null where it is about fields all the same. */
function meantBy(text: string, fields: readonly string[]): ((or: Or) => string) | null {
  const words = text.toLowerCase().split(/\s+/);
  const isAboutFields =
    /[=<>~!&|()"]|^header\./.test(text) || words.some((word) => [...fields, ...JOINS].includes(word));
  if (text === '' || text.length > LONGEST_NAME || isAboutFields) {
    return null;
  }
  const call = `\`call ${/^[\w+.:@-]+$/.test(text) ? text : `'${text}'`}\``;
  if (/^[1-6]\d\d$/.test(text)) {
    return (or) => or(`\`code == ${text}\``, call);
  }
  if (/^[A-Z]{3,}$/.test(text)) {
    return (or) => or(`\`method == ${text}\``, call);
  }
  return () => (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) ? `\`ip == ${text}\`` : call);
}

async function timeOf(option: string, text: string | undefined): Promise<TimePoint | null> {
  if (text === undefined) {
    return null;
  }
  const { parseTimePoint } = await import('../../filter/index.ts');
  const point = parseTimePoint(text);
  if (point === null) {
    throw new UsageError((lang) => `${option}: ${SELECTION_WORDS.in(lang).noTime(text)}`);
  }
  return point;
}
