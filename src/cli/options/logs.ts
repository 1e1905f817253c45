import type { Command } from 'commander';
import type { LogFacts } from '../../analysis/index.ts';
import { sayingOf, translatable } from '../../languages/index.ts';
import { SpokenOption } from '../help/spoken-option.ts';
import { UsageError } from '../process/usage-error.ts';

/** What somebody says of logs that do not say it themselves, as commander hands it over. */
export type LogOptions = {
  readonly date?: string | null;
  readonly timezone?: string | null;
  readonly localAddress?: string | null;
};

export const LOG_OPTION_WORDS = translatable({
  date: 'the day a log begins, YYYY-MM-DD, for logs without a date or a year',
  timezone: 'the zone of logs without one, and of the clock times of a report: Europe/Prague or +01:00 (default: UTC)',
  localAddress: 'where a log was written, ADDRESS or ADDRESS:PORT, for logs that name only the other side',
});

const DATE = new SpokenOption(
  '--date <date>',
  sayingOf(LOG_OPTION_WORDS, ({ date }) => date),
);
const TIMEZONE = new SpokenOption(
  '--timezone <zone>',
  sayingOf(LOG_OPTION_WORDS, ({ timezone }) => timezone),
);
const LOCAL_ADDRESS = new SpokenOption(
  '--local-address <address>',
  sayingOf(LOG_OPTION_WORDS, ({ localAddress }) => localAddress),
);

/** For every command that reads a trace. */
export function addLogOptions(command: Command): Command {
  return command.addOption(DATE).addOption(TIMEZONE).addOption(LOCAL_ADDRESS);
}

const OPTIONS: Readonly<Record<keyof LogFacts, string>> = {
  date: '--date',
  timezone: '--timezone',
  localAddress: '--local-address',
};

/** @throws UsageError for what cannot be used, in one line. */
export async function logFactsOf({ date = null, timezone = null, localAddress = null }: LogOptions): Promise<LogFacts> {
  const { faultOfFacts } = await import('../../analysis/index.ts');
  const facts = { date, timezone, localAddress };
  const fault = faultOfFacts(facts);
  if (fault !== null) {
    throw new UsageError((lang) => `${OPTIONS[fault.name]}: ${fault.text} ${fault.said(lang)}`);
  }
  return facts;
}
