import { translatable } from '../languages/index.ts';

/** Why what somebody says of a log cannot be used: words behind its text. */
export const FACT_WORDS = translatable({
  date: 'is no day (YYYY-MM-DD)',
  timezone: 'is no time zone (Europe/Prague, UTC, +01:00)',
  localAddress: 'is no address (10.0.0.1, 10.0.0.1:5060, [2001:db8::1]:5060)',
});
