import { type Command, Option } from 'commander';
import type { LogFacts } from '../../analysis/index.ts';
import { UsageError } from '../process/usage-error.ts';

/** What somebody says of logs that do not say it themselves, as commander hands it over. */
export type LogOptions = {
  readonly date?: string | null;
  readonly timezone?: string | null;
  readonly localAddress?: string | null;
};

const DATE = new Option('--date <date>', 'the day a log begins, YYYY-MM-DD, for logs without a date or a year');
const TIMEZONE = new Option(
  '--timezone <zone>',
  'the zone of logs without one, and of the clock times of a report: Europe/Prague or +01:00 (default: UTC)',
);
const LOCAL_ADDRESS = new Option(
  '--local-address <address>',
  'where a log was written, ADDRESS or ADDRESS:PORT, for logs that name only the other side',
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
    throw new UsageError(`${OPTIONS[fault.name]}: ${fault.text} ${fault.reason}`);
  }
  return facts;
}
