import { kindOf } from './line-shape.ts';
import type { Lines } from './lines.ts';
import { SIP_HEADER, START_LINE } from './marks.ts';

/** A name that no header has, or a host with its port: the value of the line before, where that was cut. */
const NO_NAME = /^(?:[\w-]*[.!%*+`'~]|[\w-]{2,64}:\d{1,5}(?![\w.]))/;
/** What other lines of a log begin with. */
const OPENING = '[({*#|';
/** Behind these a value may begin so as well. */
const BEFORE_OPENING = ':@=,;(<[ ';
const BEHIND_CLOSED = ';, ';
const OF_SIP = /[;,=<>"@]/;
/** A longer line of words alone is said by somebody. */
const FEW_WORDS = 2;
/** Words: whether a page broke them at a blank or a terminal within one cannot be seen. */
const FREE_TEXT = /^(?:User-Agent|Server|Subject|Organization)[ \t]*:/i;

/** Whether a line that is not known to be any other may be the rest of a header or of a line of SDP, by what it is. */
export function isRestOf(line: string, rest: string): boolean {
  switch (kindOf(rest)) {
    case 'other':
      return true;
    case 'sdp':
      return kindOf(line) !== 'sdp' && !rest.startsWith('v=');
    case 'header':
      return kindOf(line) !== 'sdp' && !SIP_HEADER.test(rest) && (NO_NAME.test(rest) || isOpen(line));
    default:
      return false;
  }
}

/** Whether `rest` can stand directly behind `line`, which was cut. `isCertain`: that it was cut so is known. */
export function fits(line: string, rest: string, isCertain: boolean): boolean {
  if (isOpen(line)) {
    return true;
  }
  const last = line.at(-1) ?? '';
  const first = rest[0] ?? '';
  if (last === '>' || last === '"') {
    return BEHIND_CLOSED.includes(first);
  }
  if (OPENING.includes(first)) {
    return BEFORE_OPENING.includes(last);
  }
  const isFew = OF_SIP.test(rest) || rest.trimEnd().split(' ').length <= FEW_WORDS;
  return isCertain || (isFew && !FREE_TEXT.test(line));
}

/** Whether a quoted string or an address in `<` has begun and not ended. */
export function isOpen(line: string): boolean {
  let isQuoted = false;
  let isAddress = false;
  for (let at = 0; at < line.length; at++) {
    switch (line[at]) {
      case '\\':
        at += isQuoted ? 1 : 0;
        break;
      case '"':
        isQuoted = !isQuoted;
        break;
      case '<':
        isAddress ||= !isQuoted;
        break;
      case '>':
        isAddress &&= isQuoted;
        break;
    }
  }
  return isQuoted || isAddress;
}

/** Whether a message begins in the next line. What begins so in a sipfrag has no headers behind it. */
export function isStartNext(lines: Lines, isFragmentMissing: boolean): boolean {
  const { position } = lines;
  const line = lines.next() ?? '';
  const behind = lines.next() ?? '';
  lines.rewind(position);
  return START_LINE.test(line) && !(isFragmentMissing && kindOf(behind) !== 'header');
}
