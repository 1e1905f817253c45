import { indexOfByte } from '../bytes/index.ts';

const CR = 13;
const LF = 10;
const SP = 32;
const COLON = 0x3a;
const PARENTHESIS = 0x28;
const [HYPHEN, DOT, UNDERSCORE] = [0x2d, 0x2e, 0x5f] as const;
const SLASH = 0x2f;
const [TAB, GREATER, BAR] = [9, 0x3e, 0x7c] as const;
const BACKSLASH = 0x5c;

const LONGEST_URI = 2048;
const LOWER = 0x20;
/** Of a new method. */
const SHORTEST_METHOD = 3;
/** As long as anybody would write one in a test; RFC 3261 §7.1 names no limit. */
const LONGEST_METHOD = 256;
const METHODS =
  /(?:INVITE|ACK|BYE|CANCEL|OPTIONS|REGISTER|REFER|NOTIFY|SUBSCRIBE|MESSAGE|INFO|PRACK|UPDATE|PUBLISH|SERVICE|BENOTIFY)$/i;
const NEW_METHOD = /^[A-Z][A-Z0-9._-]{2,255}$/;

/** Where a start line lies; reused. */
export type StartLine = {
  start: number;
  /** Behind the version of a request, behind the status code of a response. */
  end: number;
  isRequest: boolean;
  /** False: it begins with its Request-URI. */
  hasMethod: boolean;
};

/** The first `S` of the version that ends at `end`. */
export function versionStart(bytes: Uint8Array, end: number): number {
  return bytes[end - 5] === BACKSLASH ? end - 8 : end - 7;
}

/** Whether the version that ends at `version` stands in a start line; what is looked at lies in [from, to). */
export function readStartLine(bytes: Uint8Array, from: number, version: number, to: number, line: StartLine): boolean {
  line.hasMethod = true;
  if (bytes[version - 1] === SP) {
    line.start = version;
    line.end = version;
    line.isRequest = bytes[version - 4] === 0x73;
    return true;
  }
  const start = versionStart(bytes, version);
  if (isStatus(bytes, version, to)) {
    line.start = start;
    line.end = version + 4;
    line.isRequest = false;
    return true;
  }
  return !isInWord(bytes, version, to) && start > from && readRequestLine(bytes, from, start, version, to, line);
}

/** The same of a request, whose version is [start, version). */
function readRequestLine(
  bytes: Uint8Array,
  from: number,
  start: number,
  version: number,
  to: number,
  line: StartLine,
): boolean {
  // A mailer breaks a long line at its blank.
  const isBroken = bytes[start - 1] === LF && isLineOver(bytes, version, to);
  if (bytes[start - 1] !== SP && !isBroken) {
    return false;
  }
  const uriEnd = endBefore(bytes, from, isBroken ? withoutReturns(bytes, from, start - 1) : start);
  let at = uriEnd;
  let hasColon = false;
  const first = Math.max(from, at - LONGEST_URI);
  while (at > first && bytes[at - 1]! > SP) {
    at--;
    hasColon ||= bytes[at] === COLON;
  }
  if (!hasColon || at === uriEnd) {
    return false;
  }
  const methodEnd = endBefore(bytes, from, at);
  const method = methodEnd === at ? -1 : methodStart(bytes, from, methodEnd);
  line.hasMethod = method >= 0;
  line.start = line.hasMethod ? method : at;
  line.end = version;
  line.isRequest = true;
  return (
    line.hasMethod ||
    (!isBroken && isUri(bytes, at) && isLineBegun(bytes, from, methodEnd) && isLineOver(bytes, version, to))
  );
}

/** `sip:`, `sips:`, `tel:`: what a Request-URI begins with. */
function isUri(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at]! | LOWER;
  const second = bytes[at + 1]! | LOWER;
  return (first === 0x73 && second === 0x69) || (first === 0x74 && second === 0x65);
}

/** Whether nothing of a word stands between the beginning of the line, or what is wrapped around it, and `at`. */
function isLineBegun(bytes: Uint8Array, from: number, at: number): boolean {
  let start = at;
  while (start > from && at - start < SHORTEST_METHOD && isMethodByte(bytes[start - 1]!)) {
    start--;
  }
  // One or two letters are what was left of the method.
  return at - start < SHORTEST_METHOD && (start === at || start === from || bytes[start - 1] === LF);
}

function isLineOver(bytes: Uint8Array, at: number, to: number): boolean {
  return at >= to || bytes[at] === CR || bytes[at] === LF;
}

/** Without the blanks before `at`. */
function endBefore(bytes: Uint8Array, from: number, at: number): number {
  let end = at;
  while (end > from && bytes[end - 1] === SP) {
    end--;
  }
  return end;
}

/** Where the method begins that ends at `end`: a known one also directly behind other letters, as tcpdump -A prints it. */
function methodStart(bytes: Uint8Array, from: number, end: number): number {
  let start = end;
  while (start > from && end - start < LONGEST_METHOD && isMethodByte(bytes[start - 1]!)) {
    start--;
  }
  let word = '';
  for (let at = start; at < end; at++) {
    word += String.fromCharCode(bytes[at]!);
  }
  const known = METHODS.exec(word);
  if (known !== null) {
    return start + known.index;
  }
  return NEW_METHOD.test(word) && (start === from || bytes[start - 1] === LF) ? start : -1;
}

function isMethodByte(byte: number): boolean {
  return isWord(byte) || byte === DOT || byte === HYPHEN || byte === UNDERSCORE;
}

/** ` 200` and no further digit. */
function isStatus(bytes: Uint8Array, at: number, to: number): boolean {
  return (
    at + 4 <= to &&
    bytes[at] === SP &&
    bytes[at + 1]! >= 0x31 &&
    bytes[at + 1]! <= 0x36 &&
    isDigit(bytes[at + 2]!) &&
    isDigit(bytes[at + 3]!) &&
    (at + 4 === to || !isWord(bytes[at + 4]!))
  );
}

function isInWord(bytes: Uint8Array, at: number, to: number): boolean {
  return at < to && (isWord(bytes[at]!) || bytes[at] === SLASH || bytes[at] === PARENTHESIS);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isWord(byte: number): boolean {
  return isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
}

/** Where the line of `position` begins, not before `from`. */
export function lineStart(bytes: Uint8Array, from: number, position: number): number {
  let at = position;
  while (at > from && bytes[at - 1] !== LF) {
    at--;
  }
  return at;
}

/** The line end at or behind `position`: of the line feed, or `to`. */
export function lineEnd(bytes: Uint8Array, position: number, to: number): number {
  const found = indexOfByte(bytes, LF, position, to);
  return found < 0 ? to : found;
}

/** Without the carriage returns before `end`. */
export function withoutReturns(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && bytes[at - 1] === CR) {
    at--;
  }
  return at;
}

/** Where the line at `at` ends if nothing stands on it but blanks and what mailers and pages put before each line; else -1. */
export function emptyLineEnd(bytes: Uint8Array, at: number, to: number): number {
  let end = at;
  while (end < to && isEmpty(bytes[end]!)) {
    end++;
  }
  return end < to && bytes[end] === LF ? end : -1;
}

function isEmpty(byte: number): boolean {
  return byte === SP || byte === TAB || byte === CR || byte === GREATER || byte === BAR;
}
