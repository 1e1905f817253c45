import type { Mend } from './mend.ts';

/** In UTF-8, read as latin-1. */
const DASH = '\u00e2\u0080[\u0093\u0094]';
const OPENING = '\u00e2\u0080\u009c';
const CLOSING = '\u00e2\u0080\u009d';
const MARK = new RegExp(`<${DASH}|${DASH}>|${DASH}-{0,3} (?:Incoming|Outgoing) SIP `);
const PLAIN_MARK = /<--|-->|---- (?:Incoming|Outgoing) SIP /;
/** Around a name or a value that is quoted in every message that has it. */
const QUOTED = new RegExp(
  `(?<![\\w-])(?:From|To|Contact|P-Asserted-Identity|Remote-Party-ID|realm|nonce|response|[ft])[ \\t]*[:=][ \\t]?${OPENING}`,
  'i',
);
const PLAIN_QUOTE = /[:=][ \t]?"/;
const ARROW = /:\d{1,5} {1,3}\u00e2\u0086\u0092 {1,3}\[?\d/;
const SINGLE = /\u00e2\u0080[\u0098\u0099]/g;

/** What WordPress, Discourse and word processors make of `<---` and `-->`. */
export const DASHES: Mend = {
  isIn: (head) => MARK.test(head) && !PLAIN_MARK.test(head),
  mend: (lines) => lines.replaceAll('\u00e2\u0080\u0094', '---').replaceAll('\u00e2\u0080\u0093', '--'),
};

/** And of `"`, where they left none as it was. */
export const QUOTES: Mend = {
  isIn: (head) => QUOTED.test(head) && !PLAIN_QUOTE.test(head),
  mend: (lines) => lines.replaceAll(OPENING, '"').replaceAll(CLOSING, '"').replace(SINGLE, "'"),
};

/** And of `->` between two addresses. */
export const ARROWS: Mend = {
  isIn: (head) => ARROW.test(head),
  mend: (lines) => lines.replaceAll('\u00e2\u0086\u0092', '->'),
};
