import type { Written } from './dialog.ts';

/** How a program prints a dialog, and what a reader can know from that. */
export type Writer = {
  /** Told apart by what is in brackets where one format has several layouts. */
  readonly name: string;
  /** As the report must call it. */
  readonly format: string;
  write(messages: readonly Written[]): string;
  /**
   * Of the time: `us`, `ms`, `s` what is printed with a date; `of day` where only the time of day is, `of year` where the year
   * is missing; `none` where nothing is.
   */
  readonly time: `${'us' | 'ms' | 's'}${'' | ' of day' | ' of year'}` | 'none';
  /** Whose addresses are printed. */
  readonly places: 'both' | 'remote' | 'none' | 'both where sent';
  /** The text is not what was sent: only what it says counts. */
  readonly isChanged?: true;
};

type Each = (message: Written, index: number) => string;

export function each(one: Each, head = '', tail = ''): Writer['write'] {
  return (messages) => `${head}${messages.map(one).join('')}${tail}`;
}

/** Parts of a time, in UTC. */
export function clock({ timeUs }: Written) {
  const date = new Date(timeUs / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const us = String(timeUs % 1e6).padStart(6, '0');
  const [y, m, d] = [date.getUTCFullYear(), two(date.getUTCMonth() + 1), two(date.getUTCDate())];
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return { y: String(y), m, d, day: `${y}-${m}-${d}`, time, us, ms: us.slice(0, 3), month: 'Nov', weekday: 'Sun' };
}

export const remoteOf = (message: Written) => (message.isSent ? message.dst : message.src);
export const localOf = (message: Written) => (message.isSent ? message.src : message.dst);
export const hostOf = (place: string) => place.split(':')[0]!;
export const portOf = (place: string) => place.split(':')[1]!;
export const isRequest = ({ text }: Written) => !text.startsWith('SIP/2.0 ');
export const startLineOf = ({ text }: Written) => text.split('\r\n', 1)[0]!;
/** As a log prints it that drops carriage returns. */
export const withLineFeeds = (text: string) => text.replaceAll('\r\n', '\n');
/** With something before every line; the last line without an end. */
export const prefixed = (text: string, prefix: string, end = '') =>
  withLineFeeds(text)
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `${prefix}${line}${end}\n`)
    .join('');
