import type { Limits } from '../model/index.ts';
import { isBlank, isDigit } from './characters.ts';
import { clearMessage } from './clear-message.ts';
import { HEADER } from './header-names.ts';
import { readHeaderBlock } from './header-rows.ts';
import { lineEndFrom } from './line-end.ts';
import type { SipMessage } from './message.ts';
import { methodAt } from './methods.ts';
import { endOfMethod, findVersion, isStatusLineStart, isVersionTwo, skipKeepAlive } from './start-line.ts';

const CR = 13;

/** What `scanMessage` found. */
export const SCAN = {
  /** No SIP start line: nothing else in the message object means anything. */
  notSip: 0,
  ok: 1,
  /** The data end inside the header block; without a capture cut that is only a missing empty line. */
  headerBlockOpen: 2,
  /** Content-Length promises more body than there is; what is there is the body. */
  bodyShort: 3,
  /** The data end inside the start line. */
  startLineOpen: 4,
} as const;
export type ScanResult = (typeof SCAN)[keyof typeof SCAN];

/**
 * Reads one message from `[start, end)` of borrowed bytes into `message`: start line, position of every header row,
 * and the eager fields. Never throws, allocates nothing but (rarely) room for more rows. Bare LF line ends, folding,
 * compact names and blanks before the colon are read (RFC 3261 §7.3); one datagram is one message (§7.5), so bytes
 * after the body are only counted.
 */
export function scanMessage(
  bytes: Uint8Array,
  start: number,
  end: number,
  message: SipMessage,
  limits: Pick<Limits, 'sipHeaderRows'>,
): ScanResult {
  return scan(bytes, start, end, message, limits, true);
}

/**
 * The same for who asks only for the start line, Call-ID, CSeq, the tags, the number of Vias, where the body ends, and whether
 * the other headers of `mayBeEssential` are there: the rows of most others are passed over, which takes a third of the time. A NOTIFY is read whole
 * (its Event says what it is), and so is what has to do with a REGISTER.
 */
export function scanEssentials(
  bytes: Uint8Array,
  start: number,
  end: number,
  message: SipMessage,
  limits: Pick<Limits, 'sipHeaderRows'>,
): ScanResult {
  return scan(bytes, start, end, message, limits, false);
}

function scan(
  bytes: Uint8Array,
  start: number,
  end: number,
  message: SipMessage,
  limits: Pick<Limits, 'sipHeaderRows'>,
  isEverything: boolean,
): ScanResult {
  const at = skipKeepAlive(bytes, start, end);
  clearMessage(message, bytes, at, end);
  const lf = lineEndFrom(bytes, at, end);
  const lineEnd = lf < 0 ? end : lf > at && bytes[lf - 1] === CR ? lf - 1 : lf;
  message.startLineEnd = lineEnd;
  if (!readStartLine(message, at, lineEnd)) {
    return SCAN.notSip;
  }
  if (lf < 0) {
    message.bodyStart = end;
    message.bodyEnd = end;
    message.isHeaderBlockOpen = true;
    return SCAN.startLineOpen;
  }
  const isWhole = isEverything || message.method === 'NOTIFY' || message.method === 'REGISTER';
  message.bodyStart = readHeaderBlock(message, lf + 1, end, limits.sipHeaderRows, isWhole);
  if (!isWhole && message.method === 'REGISTER') {
    // A response: only its CSeq told.
    return scan(bytes, start, end, message, limits, true);
  }
  message.isWhole = message.callIdStart >= 0 && message.status >= 0 && message.firstRow[HEADER.cseq]! >= 0;
  return takeBody(message, end);
}

/** RFC 3261 §7.1, §7.2, with the tolerances of parsing rules P17, P18, P20. */
function readStartLine(message: SipMessage, start: number, lineEnd: number): boolean {
  const bytes = message.bytes;
  if (isStatusLineStart(bytes, start, lineEnd)) {
    readStatus(message, start + 8, lineEnd);
    return true;
  }
  const methodEnd = endOfMethod(bytes, start, lineEnd);
  const version = methodEnd < 0 ? -1 : findVersion(bytes, methodEnd, lineEnd);
  if (version < 0) {
    return false;
  }
  message.isRequest = true;
  message.method = methodAt(bytes, start, methodEnd);
  message.versionStart = version;
  let uriStart = methodEnd;
  let uriEnd = version;
  while (uriStart < uriEnd && isBlank(bytes[uriStart]!)) {
    uriStart++;
  }
  while (uriEnd > uriStart && isBlank(bytes[uriEnd - 1]!)) {
    uriEnd--;
  }
  message.uriStart = uriStart;
  message.uriEnd = uriEnd;
  return true;
}

function readStatus(message: SipMessage, start: number, lineEnd: number): void {
  const bytes = message.bytes;
  message.versionStart = message.start;
  let at = start;
  let status = 0;
  while (at < lineEnd && isDigit(bytes[at]!)) {
    status = Math.min(status * 10 + (bytes[at]! - 48), 100_000);
    at++;
  }
  const isReadable = at - start === 3 && status >= 100 && status < 700 && isVersionTwo(bytes, message.start, lineEnd);
  message.status = isReadable ? status : -1;
  message.reasonStart = at;
}

/**
 * Takes the body of a message whose header block was read whole from the same bytes: then the message is what `scanMessage`
 * makes of all up to `end`. RFC 3261 §18.3: the body is Content-Length bytes, or without one everything to the end.
 */
export function takeBody(message: SipMessage, end: number): ScanResult {
  const there = end - message.bodyStart;
  const said = message.contentLength < 0 ? there : message.contentLength;
  message.bodyEnd = message.bodyStart + Math.min(said, there);
  message.end = message.bodyEnd;
  message.trailingBytes = end - message.bodyEnd;
  if (message.isHeaderBlockOpen) {
    return SCAN.headerBlockOpen;
  }
  return said > there ? SCAN.bodyShort : SCAN.ok;
}
