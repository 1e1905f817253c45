import { indexOfByte } from '../../bytes/index.ts';

const [LF, COLON, SP, TAB, ZERO] = [0x0a, 0x3a, 0x20, 0x09, 0x30];
const LOWER = 0x20;
const NAME = 'content-length';
const COMPACT = 0x6c;

/**
 * Where the body of a message ends by its Content-Length (RFC 3261 §18.3), looked for in the bytes of its headers; `end` where
 * none is said, or no number.
 */
export function saidBodyEnd(bytes: Uint8Array, headers: number, bodyStart: number, end: number): number {
  for (
    let at = indexOfByte(bytes, LF, headers, bodyStart) + 1;
    at > 0;
    at = indexOfByte(bytes, LF, at, bodyStart) + 1
  ) {
    const value = valueAt(bytes, at, bodyStart);
    if (value > 0) {
      return Math.min(end, bodyStart + numberAt(bytes, value, bodyStart, end - bodyStart));
    }
  }
  return end;
}

/** Where the value begins of a row that says the length; 0 for any other row. */
function valueAt(bytes: Uint8Array, row: number, end: number): number {
  let at = row;
  if ((bytes[at]! | LOWER) === COMPACT) {
    at++;
  } else {
    for (let i = 0; i < NAME.length; i++, at++) {
      if ((bytes[at]! | LOWER) !== NAME.charCodeAt(i)) {
        return 0;
      }
    }
  }
  at = behindBlanks(bytes, at, end);
  return bytes[at] === COLON ? behindBlanks(bytes, at + 1, end) : 0;
}

function behindBlanks(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && (bytes[at] === SP || bytes[at] === TAB)) {
    at++;
  }
  return at;
}

/** The number at a place, and at most `most`, which also stands for none. */
function numberAt(bytes: Uint8Array, from: number, end: number, most: number): number {
  let value = 0;
  let at = from;
  for (; at < end && value < most; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) {
      break;
    }
    value = value * 10 + digit;
  }
  return at === from ? most : Math.min(value, most);
}
