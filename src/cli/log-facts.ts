import { faultOfFacts, type LogFacts } from '../analysis/index.ts';
import type { LogOptions } from './options/logs.ts';
import { UsageError } from './process/usage-error.ts';

const OPTIONS: Readonly<Record<keyof LogFacts, string>> = {
  date: '--date',
  timezone: '--timezone',
  localAddress: '--local-address',
};

/** @throws UsageError for what cannot be used, in one line. */
export function logFactsOf({ date = null, timezone = null, localAddress = null }: LogOptions): LogFacts {
  const facts = { date, timezone, localAddress };
  const fault = faultOfFacts(facts);
  if (fault !== null) {
    throw new UsageError(`${OPTIONS[fault.name]}: ${fault.text} ${fault.reason}`);
  }
  return facts;
}
