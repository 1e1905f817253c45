import { hashBytes, hashNumber } from '../../bytes/index.ts';
import { HEADER, type HeaderId, isChallenge, isProxyChallenge, isSuccess, type SipMessage } from '../../sip/index.ts';
import { indexOf, isNamed, skipBlanks } from './row-bytes.ts';

/* The numbers by which a registration that goes as registrations go is followed: nothing of it has to be read. */

/** What stands for credentials or a challenge without a nonce. Even: of a registrar; odd: of a proxy. */
const NAMELESS = 2;
const LESS = 60;
const GREATER = 62;
const SEMICOLON = 59;
const QUOTE = 34;
const EQUALS = 61;
/** `nonce` and `stale` are found by their bytes, in small letters. */
const NONCE = [0x6e, 0x6f, 0x6e, 0x63, 0x65] as const;
const STALE = [0x73, 0x74, 0x61, 0x6c, 0x65] as const;
const COMMA = 44;
const CREDENTIALS = [HEADER.authorization, HEADER.proxyAuthorization];
const CHALLENGE = [HEADER.wwwAuthenticate, HEADER.proxyAuthenticate];
const BINDING = [HEADER.contact, HEADER.expires];
const range = { start: 0, end: 0 };

/** The numbers of a digest that a REGISTER fills. */
export type RegisterNumbers = { toTail: number; requestTail: number; fromTail: number };

/**
 * Fills in what tells one REGISTER, or one answer, from another of the same registration:
 * `toTail` stands for the address of record; `requestTail` for what is asked or granted (Contact, Expires), of a challenge
 * 1 where it says that the nonce is stale; `fromTail` for the nonce of credentials or of a challenge, 0 without any.
 */
export function digestRegister(message: SipMessage, seed: number, out: RegisterNumbers): void {
  const { isRequest, status } = message;
  out.toTail = addressMark(message, seed);
  out.fromTail = 0;
  out.requestTail = 0;
  if (isRequest || isSuccess(status)) {
    out.requestTail = shapeOf(message, seed);
  }
  if (isRequest) {
    out.fromTail =
      nonceMark(message, HEADER.authorization, seed) || nonceMark(message, HEADER.proxyAuthorization, seed);
  } else if (isChallenge(status)) {
    const header = isProxyChallenge(status) ? HEADER.proxyAuthenticate : HEADER.wwwAuthenticate;
    out.fromTail = nonceMark(message, header, seed);
    out.requestTail = isStale(message, header) ? 1 : 0;
  }
}

/** Every nonce of a request's credentials or of a challenge, where there are several; of one `fromTail` says all, and this null. */
export function severalMarks(message: SipMessage, seed: number): readonly number[] | null {
  const marks: number[] = [];
  for (const header of message.isRequest ? CREDENTIALS : CHALLENGE) {
    for (let row = firstRow(message, header); row < message.headerRows; row++) {
      if (message.rowIds[row] === header) {
        message.rangeOfRow(row, range);
        marks.push(markOf(message.bytes, range.start, range.end, header, seed));
      }
    }
  }
  return marks.length > 1 ? marks : null;
}

/** Whether a request has several credentials, or a response several challenges. */
export function isSeveral(message: SipMessage): boolean {
  let count = 0;
  for (const header of message.isRequest ? CREDENTIALS : CHALLENGE) {
    for (let row = firstRow(message, header); row < message.headerRows; row++) {
      count += message.rowIds[row] === header ? 1 : 0;
    }
  }
  return count > 1;
}

function firstRow(message: SipMessage, header: HeaderId): number {
  return message.has(header) ? message.firstRow[header]! : message.headerRows;
}

function addressMark(message: SipMessage, seed: number): number {
  if (!message.rangeOf(HEADER.to, range)) {
    return 0;
  }
  const { bytes } = message;
  const open = indexOf(bytes, LESS, range.start, range.end);
  const close = indexOf(bytes, open < 0 ? SEMICOLON : GREATER, open < 0 ? range.start : open, range.end);
  return hashBytes(bytes, open < 0 ? range.start : open + 1, close < 0 ? range.end : close, seed);
}

/** All Contacts and the Expires, in their order. */
function shapeOf(message: SipMessage, seed: number): number {
  let hash = seed;
  for (const header of BINDING) {
    for (let row = firstRow(message, header); row < message.headerRows; row++) {
      if (message.rowIds[row] === header) {
        message.rangeOfRow(row, range);
        hash = hashNumber(header, hashBytes(message.bytes, range.start, range.end, hash));
      }
    }
  }
  return hash;
}

/** What stands for the nonce in the first header of that kind; 0 without the header. */
export function nonceMark(message: SipMessage, header: HeaderId, seed: number): number {
  return message.rangeOf(header, range) ? markOf(message.bytes, range.start, range.end, header, seed) : 0;
}

function markOf(bytes: Uint8Array, start: number, end: number, header: HeaderId, seed: number): number {
  const isProxys = header === HEADER.proxyAuthorization || header === HEADER.proxyAuthenticate;
  const from = valueAt(bytes, NONCE, start, end);
  const close = from < 0 ? -1 : indexOf(bytes, bytes[from - 1] === QUOTE ? QUOTE : COMMA, from, end);
  const hash = from < 0 ? NAMELESS : hashBytes(bytes, from, close < 0 ? end : close, seed) & ~1 || NAMELESS;
  return isProxys ? hash | 1 : hash;
}

/** Says that it was the nonce, where a server does not set `stale`: "nonce has changed". */
const NAMES_NONCE = /nonce/i;

/** Whether a challenge in that header says that the nonce was stale, or its phrase says so. */
export function isStale(message: SipMessage, header: HeaderId): boolean {
  if (!message.rangeOf(header, range)) {
    return false;
  }
  const at = valueAt(message.bytes, STALE, range.start, range.end);
  const isSaid = at >= 0 && at < range.end && (message.bytes[at]! | 0x20) === 0x74;
  return isSaid || NAMES_NONCE.test(message.reasonPhrase());
}

/** Where the value of a parameter begins, behind its quote where it has one; -1 without it. */
function valueAt(bytes: Uint8Array, name: readonly number[], start: number, end: number): number {
  const { length } = name;
  for (let at = start + 1; at + length < end; at++) {
    if ((bytes[at]! | 0x20) === name[0] && !isLetter(bytes[at - 1]!) && isNamed(bytes, at, end, name)) {
      let value = skipBlanks(bytes, at + length, end);
      if (bytes[value] === EQUALS) {
        value = skipBlanks(bytes, value + 1, end);
        return bytes[value] === QUOTE ? value + 1 : value;
      }
    }
  }
  return -1;
}

function isLetter(byte: number): boolean {
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x7a;
}
