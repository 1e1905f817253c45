import { hashBytes, hashNumber } from '../../bytes/index.ts';
import { HEADER, isChallenge, isScanner, isSuccess, type SipMessage } from '../../sip/index.ts';
import { isSeveral } from './digest-register.ts';
import { indexOf, isNamed, skipBlanks } from './row-bytes.ts';

/* What a REGISTER that asks for one plain Contact says, and a 2xx that grants it, in numbers: whoever follows those reads nothing. */

const QUOTE = 0x22;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const AT = 0x40;
const BACKSLASH = 0x5c;
const EXPIRES = [0x65, 0x78, 0x70, 0x69, 0x72, 0x65, 0x73] as const;
const SIP = [0x73, 0x69, 0x70] as const;
const COLON = 0x3a;
/** A longer one is told cut (see `MOST_TEXT` of `register-words`): what is cut cannot be compared. */
const MOST_CONTACT = 200;
/** Characters of a user that a number stands for. */
const MOST_USER = 64;
/** Nothing is said. */
const UNSAID = -1;
/** Something is said that no number stands for. */
const ODD = 0;
/** More are no seconds that fit 31 bits. */
const MOST_DIGITS = 9;

const range = { start: 0, end: 0 };

/** Numbers of a digest; each 0 where the message has to be read. */
export type BindingNumbers = {
  /** Of a REGISTER: stands for the user of its address of record (see {@link markOfUser}). */
  callEnds: number;
  /** Stands for the URI of the one Contact; 1 of a challenge with one nonce. */
  audioPort: number;
  /** The seconds asked for or granted; -1 where a REGISTER leaves them to the registrar. */
  audioAddress: number;
};

/** Fills in what is asked or granted where it is one Contact, for some time, and said plainly; for most other messages zeros. */
export function digestBinding(message: SipMessage, seed: number, out: BindingNumbers): void {
  out.callEnds = 0;
  out.audioPort = 0;
  out.audioAddress = 0;
  const { isRequest, status } = message;
  if (isChallenge(status)) {
    out.audioPort = isSeveral(message) ? 0 : 1;
  }
  if ((!isRequest && !isSuccess(status)) || (isRequest && isSeveral(message))) {
    return;
  }
  const contact = contactIn(message, seed);
  if (contact === ODD || (isRequest && isScanner(message.header(HEADER.userAgent)))) {
    return;
  }
  const seconds = secondsIn(message);
  if (seconds > 0 || (isRequest && seconds === UNSAID)) {
    out.callEnds = isRequest ? userIn(message, seed) : 0;
    out.audioAddress = seconds;
    out.audioPort = contact;
  }
}

/** The one Contact, which is in `range` then from behind its URI on. */
function contactIn(message: SipMessage, seed: number): number {
  if (!message.has(HEADER.contact)) {
    return ODD;
  }
  const first = message.firstRow[HEADER.contact]!;
  for (let row = first + 1; row < message.headerRows; row++) {
    if (message.rowIds[row] === HEADER.contact) {
      return ODD;
    }
  }
  message.rangeOfRow(first, range);
  const { bytes } = message;
  const open = skipBlanks(bytes, range.start, range.end);
  if (bytes[open] !== LESS) {
    return ODD;
  }
  const close = indexOf(bytes, GREATER, open + 1, range.end);
  if (close < 0 || close - open > MOST_CONTACT) {
    return ODD;
  }
  range.start = close + 1;
  return hashBytes(bytes, open + 1, close, seed) || 1;
}

/** What the parameters in `range` say, or the header for all. */
function secondsIn(message: SipMessage): number {
  const own = expiresAt(message.bytes, range.start, range.end);
  if (own !== UNSAID || !message.rangeOf(HEADER.expires, range)) {
    return own;
  }
  return numberAt(message.bytes, skipBlanks(message.bytes, range.start, range.end), range.end, range.end);
}

/** The parameter `expires` of the only value; ODD where there is another value, or the parameter twice. */
function expiresAt(bytes: Uint8Array, start: number, end: number): number {
  let seconds: number = UNSAID;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      at = endOfQuoted(bytes, at, end);
    } else if (byte === COMMA) {
      return ODD;
    } else if (byte === SEMICOLON) {
      const value = valueAt(bytes, skipBlanks(bytes, at + 1, end), end);
      if (value >= 0) {
        seconds = seconds === UNSAID ? numberAt(bytes, value, end, endOfParameter(bytes, value, end)) : ODD;
      }
    }
  }
  return seconds;
}

/** Where the value begins of a parameter `expires` that begins at `at`; -1 where another does. */
function valueAt(bytes: Uint8Array, at: number, end: number): number {
  if (!isNamed(bytes, at, end, EXPIRES)) {
    return -1;
  }
  const equals = skipBlanks(bytes, at + EXPIRES.length, end);
  return bytes[equals] === EQUALS && equals < end ? skipBlanks(bytes, equals + 1, end) : -1;
}

function endOfParameter(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== SEMICOLON && bytes[at] !== COMMA) {
    at++;
  }
  return at;
}

/** Digits and then blanks up to `until`; else ODD. */
function numberAt(bytes: Uint8Array, from: number, end: number, until: number): number {
  let value = 0;
  let at = from;
  while (at < until && isDigit(bytes[at]!)) {
    value = 10 * value + bytes[at]! - 0x30;
    at++;
  }
  const isNumber = at > from && at - from <= MOST_DIGITS && skipBlanks(bytes, at, end) >= until;
  return isNumber ? value : ODD;
}

/** The user of To. */
function userIn(message: SipMessage, seed: number): number {
  if (!message.rangeOf(HEADER.to, range)) {
    return ODD;
  }
  const { bytes } = message;
  const { end } = range;
  const open = indexOf(bytes, LESS, range.start, end);
  if (open < 0 || !isNamed(bytes, open + 1, end, SIP)) {
    return ODD;
  }
  let at = open + 1 + SIP.length;
  at += (bytes[at]! | 0x20) === 0x73 ? 1 : 0;
  return bytes[at] === COLON ? userAt(bytes, at + 1, end, seed) : ODD;
}

function userAt(bytes: Uint8Array, start: number, end: number, seed: number): number {
  let mark = seed;
  let at = start;
  while (at < end && isPlain(bytes[at]!)) {
    mark = hashNumber(lower(bytes[at]!), mark);
    at++;
  }
  const isUser = at > start && at < end && at - start <= MOST_USER && bytes[at] === AT;
  return isUser ? mark || 1 : ODD;
}

/** The number that stands for a user, in small letters; 0 where none does. */
export function markOfUser(user: string, seed: number): number {
  let mark = seed;
  for (let i = 0; i < user.length; i++) {
    if (!isPlain(user.charCodeAt(i))) {
      return ODD;
    }
    mark = hashNumber(lower(user.charCodeAt(i)), mark);
  }
  return user === '' || user.length > MOST_USER ? ODD : mark || 1;
}

/** Letters, digits, and of the marks those that users have: no escapes, no parameters. */
function isPlain(byte: number): boolean {
  const letter = byte | 0x20;
  // + - . _
  return (
    isDigit(byte) ||
    (letter >= 0x61 && letter <= 0x7a) ||
    byte === 0x2b ||
    byte === 0x2d ||
    byte === 0x2e ||
    byte === 0x5f
  );
}

/** Of what is plain. */
function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** The closing quote of the string that opens at `open`. */
function endOfQuoted(bytes: Uint8Array, open: number, end: number): number {
  let at = open + 1;
  while (at < end && bytes[at] !== QUOTE) {
    at += bytes[at] === BACKSLASH ? 2 : 1;
  }
  return at;
}
