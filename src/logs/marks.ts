import type { LogFormat } from './format.ts';

export const START_LINE = /^(?:SIP\/2\.0 [1-6]\d\d\b|(?:[A-Za-z][\w.-]{2,255} [a-z]+|sips?|tel):\S+ SIP\/2\.0)/;
/** What stands for lines that somebody left out. */
export const ELISION = /^[\s[(<*]*(?:\.{2,}|\u00e2\u0080\u00a6|\u2026|snip(?:ped)?\b|omitted\b)[\s\])>*]*$/i;
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

/** A header by a name that SIP has (the registry of header fields, and the families that vendors make), not only by its form. */
export const SIP_HEADER =
  /^(?:Accept|Alert-Info|Allow|Authentication-Info|Authorization|Call-I[Dd]|Call-Info|Contact|Content-|C[Ss]eq|Date|Diversion|Error-Info|Event|Expires|From|History-Info|Identity|In-Reply-To|Max-Forwards|Min-|Organization|P-[A-Z]|Path|Privacy|Proxy-|RAck|RSeq|Reason|Record-Route|Refer|Referred-By|Replaces|Reply-To|Require|Retry-After|Route|Server|Service-Route|Session-|Subject|Subscription-State|Supported|Target-Dialog|Timestamp|To|Unsupported|User-Agent|User-to-User|Via|Warning|WWW-Authenticate|X-[A-Za-z])[\w-]{0,40}[ \t]*:/;
