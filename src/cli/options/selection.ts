import { Option } from 'commander';

/** The options that choose what of a trace is wanted, as commander hands them over. */
export type SelectOptions = {
  readonly filter?: string;
  readonly timeFrom?: string;
  readonly timeTo?: string;
};

/** How a time may be written. */
export const TIME_FORMS = 'ISO 8601, HH:MM:SS of the first day, or +SECONDS from the start; UTC';

export const FILTER = new Option('--filter <expression>', 'only what has to do with these messages (docs/filter.md)');
export const TIME_FROM = new Option('--time-from <time>', `read the trace from here on (${TIME_FORMS})`);
export const TIME_TO = new Option('--time-to <time>', 'read it up to here (the same forms)');
