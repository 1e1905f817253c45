import type { LogFormat } from '../format.ts';

/**
 * `sofia global siptrace on`, TPORT_LOG of sofia-sip and drachtio, in all their layouts: with the message indented between two
 * rules, behind one rule, or behind none. A time without a date. Source: freeswitch/sofia-sip tport/tport_logging.c.
 */
export const SOFIA: LogFormat = {
  name: 'sofia siptrace',
  lines: 2,
  banner:
    /(?<stampBefore>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ )?(?:(?<received>recv)|(?<sent>send)) \d+ bytes (?:from|to) (?<transport>[a-z]+)\/(?<remote>\[[^\]]+\](?::\d+)?)\S* at (?<time>\d\d:\d\d:\d\d\.\d{6}):/,
  ends: /(?:recv|send) \d+ bytes (?:from|to) |^\s*-{50,}|^ {3}\*\*\* message truncated/,
};
