import type { LogFormat } from './format.ts';

export const START_LINE = /^(?:SIP\/2\.0 [1-6]\d\d\b|[A-Za-z]{3,20} [a-z]+:\S+ SIP\/2\.0)/;
export const STATUS_LINE = /^SIP\/2\.0 [1-6]\d\d\b/;
/** What no message holds between two of its lines: rules, marks of other records, times. */
const RECORD_MARK =
  /^(?:[-=~*_|]{20,}|<-{2,}|-{3}$|#+$|`{3}|\[?\d{4}[-/]\d\d[-/]\d\d[T ]|\[?\d\d:\d\d:\d\d[.,: ]|\[?\d\d[-/]\d\d[-/]\d{2,4}[ -]|\[?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d|[UTI] .*-> |(?:recv|sen[dt]) \d+ bytes )/;
/** What may stand directly behind the last byte of a body. */
export const GLUED = /^(?:(?:recv|sen[dt]) \d+ bytes |\|{20}|-{5}|\]\]>|SIP\/2\.0 |[A-Z]{3,20} [a-z]+:\S+ SIP\/2\.0)/;

/** Whether a line is no part of a message any more. */
export function isMark(line: string, format: LogFormat | null): boolean {
  return RECORD_MARK.test(line) || (format?.ends?.test(line) ?? false);
}
