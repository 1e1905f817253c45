import { isDigit, isTokenByte } from './characters.ts';

// Local on purpose: an imported binding is loaded anew for every byte, which costs a fifth of the scan.
const CR = 13;
const HT = 9;
const LF = 10;
const NUL = 0;
const SP = 32;

const S = 0x53;
const I = 0x49;
const P = 0x50;
const UPPER = 0xdf;

/** Of data that end within what may be a method: RFC 4475 intmeth has 44 bytes, and what is longer is text of another protocol. */
const OPEN_METHOD_BYTES = 64;

/**
 * Where the first message may begin: after CRLF keep-alives (RFC 3261 §7.5, RFC 5626 §3.5.1), and the NULs and
 * blanks some phones send for the same purpose. Equals `end` when there is nothing else.
 */
export function skipKeepAlive(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isKeepAlive(bytes[at]!)) {
    at++;
  }
  return at;
}

function isKeepAlive(byte: number): boolean {
  return byte === CR || byte === LF || byte === SP || byte === HT || byte === NUL;
}

/**
 * Whether the bytes may begin a SIP message: `SIP/2.0 ` or `METHOD SP uri SP SIP/` with a digit before the first
 * line end (or the data end first). Any SIP version passes, so that a wrong one can be reported. Hot: RTP, STUN,
 * DNS, TLS and HTTP fall out after a few bytes.
 */
export function looksLikeSip(bytes: Uint8Array, start: number, end: number): boolean {
  const at = skipKeepAlive(bytes, start, end);
  if (at >= end || !isTokenByte(bytes[at]!)) {
    return false;
  }
  return end - at < 8
    ? isStatusLinePrefix(bytes, at, end) || isRequestLineStart(bytes, at, end)
    : isStatusLineStart(bytes, at, end) || isRequestLineStart(bytes, at, end);
}

const STATUS_LINE_PREFIX = 'SIP/2.0 ';

function isStatusLinePrefix(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    const wanted = STATUS_LINE_PREFIX.charCodeAt(at - start);
    if (byte !== wanted && (byte & UPPER) !== wanted) {
      return false;
    }
  }
  return true;
}

/** `SIP/` digit `.` digit SP, any case (RFC 3261 §7.1). */
export function isStatusLineStart(bytes: Uint8Array, at: number, end: number): boolean {
  return (
    at + 8 <= end &&
    (bytes[at]! & UPPER) === S &&
    (bytes[at + 1]! & UPPER) === I &&
    (bytes[at + 2]! & UPPER) === P &&
    bytes[at + 3] === 0x2f &&
    isDigit(bytes[at + 4]!) &&
    bytes[at + 5] === 0x2e &&
    isDigit(bytes[at + 6]!) &&
    bytes[at + 7] === SP
  );
}

function isRequestLineStart(bytes: Uint8Array, start: number, end: number): boolean {
  const methodEnd = endOfMethod(bytes, start, end);
  if (methodEnd < 0) {
    return false;
  }
  if (methodEnd === end) {
    return end - start <= OPEN_METHOD_BYTES;
  }
  let hasGap = false;
  let hasControl = false;
  for (let at = methodEnd; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === LF) {
      return false;
    }
    if (byte === SP) {
      hasGap = true;
    } else if (byte < SP && byte !== CR && byte !== HT) {
      hasControl = true;
      hasGap = false;
    } else {
      if (hasGap && (byte & UPPER) === S && isVersion(bytes, at, end)) {
        return true;
      }
      hasGap = false;
    }
  }
  // Text that ends too early may go on as SIP; with control characters and no version in sight it is something else.
  return !hasControl && methodEnd - start <= OPEN_METHOD_BYTES;
}

/** Position of the blank after the method, `end` when the data end within it, -1 when it is no method. */
export function endOfMethod(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isTokenByte(bytes[at]!)) {
    at++;
  }
  if (at === end) {
    return end;
  }
  return at > start && bytes[at] === SP ? at : -1;
}

/** `SIP/` and a digit at `at`, any case. */
export function isVersion(bytes: Uint8Array, at: number, end: number): boolean {
  return (
    at + 5 <= end &&
    (bytes[at]! & UPPER) === S &&
    (bytes[at + 1]! & UPPER) === I &&
    (bytes[at + 2]! & UPPER) === P &&
    bytes[at + 3] === 0x2f &&
    isDigit(bytes[at + 4]!)
  );
}

/**
 * Position of the version of a request line, looked for from its end, so that blanks inside the Request-URI (RFC
 * 4475 lwsruri) do not hide it. -1 when there is none.
 */
export function findVersion(bytes: Uint8Array, start: number, lineEnd: number): number {
  let at = lineEnd;
  while (at > start && (bytes[at - 1] === SP || bytes[at - 1] === HT)) {
    at--;
  }
  while (at > start && bytes[at - 1] !== SP && bytes[at - 1] !== HT) {
    at--;
  }
  return at > start && isVersion(bytes, at, lineEnd) ? at : -1;
}

/** Whether the version at `at` is `SIP/2.0` and nothing else follows but blanks (RFC 3261 §7.1). */
export function isVersionTwo(bytes: Uint8Array, at: number, lineEnd: number): boolean {
  if (bytes[at + 4] !== 0x32 || bytes[at + 5] !== 0x2e || bytes[at + 6] !== 0x30) {
    return false;
  }
  return at + 7 >= lineEnd || bytes[at + 7] === SP || bytes[at + 7] === HT;
}
