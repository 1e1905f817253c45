import { isBlank, isDigit } from './characters.ts';
import type { SipMessage } from './message.ts';
import { methodAt } from './methods.ts';
import { skipQuoted } from './quoted.ts';

// Local on purpose: an imported binding is loaded anew for every byte, which costs a fifth of the scan.
const COLON = 58;
const COMMA = 44;
const EQUALS = 61;
const GREATER = 62;
const LESS = 60;
const QUOTE = 34;
const SEMICOLON = 59;
const SLASH = 47;

/**
 * The few values every message is asked for, read straight from the bytes while the header rows are found. All
 * positions are relative to `message.bytes`; nothing here makes a string or an object.
 */

const MAX_CSEQ = 4_294_967_295;
/** Content-Length is capped here (2^30 - 1); no input is that long. */
const MAX_LENGTH = 0x3fff_ffff;

/** Position past the blanks from `at`. */
function skipBlanks(bytes: Uint8Array, at: number, end: number): number {
  let position = at;
  while (position < end && isBlank(bytes[position]!)) {
    position++;
  }
  return position;
}

/** The end of a parameter value or sent-by that starts at `at`. */
function endOfWord(bytes: Uint8Array, at: number, end: number): number {
  let position = at;
  while (position < end) {
    const byte = bytes[position]!;
    if (byte === SEMICOLON || byte === COMMA || byte === GREATER || isBlank(byte)) {
      break;
    }
    position++;
  }
  return position;
}

/** Scratch of `findTag` and `findBranch`: where the last found value lies. */
let foundStart = -1;
let foundEnd = -1;

/** Takes the parameter value at `at` into found*; false when it is empty. */
function takeValue(bytes: Uint8Array, at: number, end: number): boolean {
  foundStart = at;
  foundEnd = endOfWord(bytes, at, end);
  return foundEnd > at;
}

/** Sets found* to the value when `name=` (case-insensitive, blanks allowed around `=`) stands at `at`. */
function matchParameter(bytes: Uint8Array, at: number, end: number, name: readonly number[]): boolean {
  let position = skipBlanks(bytes, at, end);
  for (let i = 0; i < name.length; i++) {
    if (position >= end || (bytes[position]! | 0x20) !== name[i]) {
      return false;
    }
    position++;
  }
  position = skipBlanks(bytes, position, end);
  if (position >= end || bytes[position] !== EQUALS) {
    return false;
  }
  return takeValue(bytes, skipBlanks(bytes, position + 1, end), end);
}

/** `tag=` as nearly everyone writes it, before the careful comparison. */
function matchTag(bytes: Uint8Array, at: number, end: number): boolean {
  if (
    at + 4 < end &&
    bytes[at] === 0x74 &&
    bytes[at + 1] === 0x61 &&
    bytes[at + 2] === 0x67 &&
    bytes[at + 3] === EQUALS
  ) {
    return takeValue(bytes, at + 4, end);
  }
  return matchParameter(bytes, at, end, TAG);
}

const TAG = [0x74, 0x61, 0x67] as const;
const BRANCH = [0x62, 0x72, 0x61, 0x6e, 0x63, 0x68] as const;

/**
 * Finds the `tag` parameter of a From or To value (RFC 3261 §19.3): from the end back to `>`, because that is where
 * header parameters stand; a quote on that way means the careful walk.
 */
function findTag(bytes: Uint8Array, start: number, end: number): boolean {
  let isFound = false;
  let tagStart = -1;
  let tagEnd = -1;
  for (let at = end - 1; at >= start; at--) {
    const byte = bytes[at]!;
    if (byte === SEMICOLON) {
      if (matchTag(bytes, at + 1, end)) {
        isFound = true;
        tagStart = foundStart;
        tagEnd = foundEnd;
      }
    } else if (byte === GREATER) {
      break;
    } else if (byte === QUOTE) {
      return findTagForward(bytes, start, end);
    }
  }
  foundStart = tagStart;
  foundEnd = tagEnd;
  return isFound;
}

/** The same from the start, stepping over quoted strings and `<...>`; one that never closes is stepped into. */
function findTagForward(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  let isQuoteOpen = false;
  let isBracketOpen = false;
  while (at < end) {
    const byte = bytes[at]!;
    if (byte === QUOTE && !isQuoteOpen) {
      const after = skipQuoted(bytes, at, end);
      isQuoteOpen = after < 0;
      at = after < 0 ? at + 1 : after;
    } else if (byte === LESS && !isBracketOpen) {
      const close = indexWithin(bytes, GREATER, at, end);
      isBracketOpen = close < 0;
      at = close < 0 ? at + 1 : close + 1;
    } else {
      if (byte === SEMICOLON && matchTag(bytes, at + 1, end)) {
        return true;
      }
      at++;
    }
  }
  return false;
}

function indexWithin(bytes: Uint8Array, wanted: number, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (bytes[at] === wanted) {
      return at;
    }
  }
  return -1;
}

export function readFrom(message: SipMessage, start: number, end: number): void {
  if (findTag(message.bytes, start, end)) {
    message.fromTagStart = foundStart;
    message.fromTagEnd = foundEnd;
  }
}

export function readTo(message: SipMessage, start: number, end: number): void {
  if (findTag(message.bytes, start, end)) {
    message.toTagStart = foundStart;
    message.toTagEnd = foundEnd;
  }
}

/**
 * Reads sent-by and branch of the topmost Via and counts the values of this row (RFC 3261 §20.42). `isTop` is false
 * for the rows below, where only the count matters.
 */
export function readVia(message: SipMessage, start: number, end: number, isTop: boolean): void {
  const bytes = message.bytes;
  let values = 1;
  let isFirst = isTop;
  let isQuoteOpen = false;
  let at = start;
  if (isTop) {
    at = readSentBy(message, start, end);
  }
  while (at < end) {
    const byte = bytes[at]!;
    if (byte === SEMICOLON) {
      if (isFirst && message.branchStart < 0 && matchParameter(bytes, at + 1, end, BRANCH)) {
        message.branchStart = foundStart;
        message.branchEnd = foundEnd;
        at = foundEnd;
        continue;
      }
    } else if (byte === COMMA) {
      values++;
      isFirst = false;
    } else if (byte === QUOTE && !isQuoteOpen) {
      const after = skipQuoted(bytes, at, end);
      isQuoteOpen = after < 0;
      at = after < 0 ? at + 1 : after;
      continue;
    }
    at++;
  }
  message.viaCount += values;
}

/** Steps over `SIP / 2.0 / TRANSPORT` and takes the sent-by that follows; returns the position after it. */
function readSentBy(message: SipMessage, start: number, end: number): number {
  const bytes = message.bytes;
  // `SIP/2.0/UDP `: the second slash at its usual place saves looking for it.
  let at = start + 8 < end && bytes[start + 3] === SLASH && bytes[start + 7] === SLASH ? start + 7 : start;
  for (let slashes = at > start ? 1 : 0; at < end && slashes < 2; at++) {
    const byte = bytes[at]!;
    if (byte === SLASH) {
      slashes++;
    } else if (byte === SEMICOLON || byte === COMMA) {
      return at;
    }
  }
  at = skipBlanks(bytes, at, end);
  while (at < end && bytes[at] !== SEMICOLON && bytes[at] !== COMMA && !isBlank(bytes[at]!)) {
    at++;
  }
  at = skipBlanks(bytes, at, end);
  const sentByEnd = endOfSentBy(bytes, at, end);
  if (sentByEnd > at) {
    message.sentByStart = at;
    message.sentByEnd = sentByEnd;
  }
  return sentByEnd;
}

/** `host : port` may carry blanks around the colon (RFC 3261 §25.1 COLON); they belong to the sent-by. */
function endOfSentBy(bytes: Uint8Array, start: number, end: number): number {
  let at = endOfWord(bytes, start, end);
  const next = skipBlanks(bytes, at, end);
  if (next < end && at > start && (bytes[next] === COLON || bytes[at - 1] === COLON)) {
    at = endOfWord(bytes, bytes[next] === COLON ? skipBlanks(bytes, next + 1, end) : next, end);
  }
  return at;
}

/** Reads `number LWS method` (RFC 3261 §20.16). A number above 2^32 - 1 stays unreadable (-1). */
export function readCseq(message: SipMessage, start: number, end: number): void {
  const bytes = message.bytes;
  let at = start;
  let value = 0;
  while (at < end && isDigit(bytes[at]!)) {
    value = value > MAX_CSEQ ? value : value * 10 + (bytes[at]! - 48);
    at++;
  }
  if (at > start && value <= MAX_CSEQ && (at === end || isBlank(bytes[at]!))) {
    message.cseq = value;
  }
  if (!message.isRequest) {
    message.method = methodAt(bytes, skipBlanks(bytes, at, end), end);
  }
}

/** Reads Content-Length; a second row that says otherwise makes it unreadable (-2), as RFC 3261 §18.3 leaves open. */
export function readContentLength(message: SipMessage, start: number, end: number): void {
  const bytes = message.bytes;
  let value = 0;
  for (let at = start; at < end; at++) {
    if (!isDigit(bytes[at]!)) {
      message.contentLength = -2;
      return;
    }
    value = Math.min(value * 10 + (bytes[at]! - 48), MAX_LENGTH);
  }
  if (start >= end || (message.contentLength !== -1 && message.contentLength !== value)) {
    value = -2;
  }
  message.contentLength = value;
}
