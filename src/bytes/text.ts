/**
 * Byte ranges as text, and the search for one byte. Buffer's native methods are three times as fast as the web's
 * (design.md, "Measured"), so they are bound once where there is a Buffer; they work on any Uint8Array.
 */

type NativeMethods = {
  latin1Slice(this: Uint8Array, start: number, end: number): string;
  latin1Write(this: Uint8Array, text: string, at: number, length: number): number;
  indexOf(this: Uint8Array, what: number | Uint8Array, from: number): number;
};

const native = (globalThis as { Buffer?: { prototype: NativeMethods } }).Buffer?.prototype;
const nativeLatin1 = native?.latin1Slice;
const nativeLatin1Write = native?.latin1Write;
const nativeIndexOf = native?.indexOf;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** `String.fromCharCode` takes its bytes as arguments: more than this many at once may overflow the stack. */
const CHARACTERS_AT_ONCE = 4096;

/** Up to here a plain loop beats the cost of making a view for the native search. */
const SHORT_SEARCH = 48;

/** One character per byte, U+0000 to U+00FF. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return nativeLatin1 === undefined ? latin1Portable(bytes, start, end) : nativeLatin1.call(bytes, start, end);
}

/** The same without Buffer, for browsers. */
export function latin1Portable(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += CHARACTERS_AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + CHARACTERS_AT_ONCE)));
  }
  return text;
}

/** The bytes of a text of characters up to U+00FF. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  writeLatin1(text, bytes);
  return bytes;
}

/** Writes the bytes of latin-1 text to the beginning of `bytes`, which has room for them. */
export function writeLatin1(text: string, bytes: Uint8Array): void {
  if (nativeLatin1Write !== undefined) {
    nativeLatin1Write.call(bytes, text, 0, text.length);
    return;
  }
  for (let at = 0; at < text.length; at++) {
    bytes[at] = text.charCodeAt(at);
  }
}

const own = new Uint8Array(256);

/** The same text, not held together with the one that it was cut from, where it is short and of characters up to U+00FF. */
export function ownText(text: string): string {
  if (text.length > own.length) {
    return text;
  }
  writeLatin1(text, own);
  const copy = latin1(own, 0, text.length);
  return copy === text ? copy : text;
}

/** UTF-8 where the bytes are valid UTF-8, latin-1 otherwise: nothing is lost and nothing becomes U+FFFD. */
export function utf8(bytes: Uint8Array, start: number, end: number): string {
  if (isAscii(bytes, start, end)) {
    return latin1(bytes, start, end);
  }
  try {
    return strictUtf8.decode(bytes.subarray(start, end));
  } catch {
    return latin1(bytes, start, end);
  }
}

/** Position of the first `byte` in [from, to), or -1. Never looks at or beyond `to`. */
export function indexOfByte(bytes: Uint8Array, byte: number, from: number, to: number): number {
  const near = to - from > SHORT_SEARCH ? from + SHORT_SEARCH : to;
  for (let at = from; at < near; at++) {
    if (bytes[at] === byte) {
      return at;
    }
  }
  return near === to ? -1 : indexOfFar(bytes, byte, near, to);
}

/**
 * Position of the first occurrence of `sought` at or behind `from`, or -1. The native search is fastest for up to seven
 * bytes that begin with a rare one.
 */
export function indexOfBytes(bytes: Uint8Array, sought: Uint8Array, from: number): number {
  return nativeIndexOf === undefined
    ? indexOfBytesPortable(bytes, sought, from)
    : nativeIndexOf.call(bytes, sought, from);
}

/** The same without Buffer, for browsers. */
export function indexOfBytesPortable(bytes: Uint8Array, sought: Uint8Array, from: number): number {
  const last = bytes.length - sought.length;
  for (let at = bytes.indexOf(sought[0]!, from); at >= 0 && at <= last; at = bytes.indexOf(sought[0]!, at + 1)) {
    let same = 1;
    while (same < sought.length && bytes[at + same] === sought[same]) {
      same++;
    }
    if (same === sought.length) {
      return at;
    }
  }
  return -1;
}

function indexOfFar(bytes: Uint8Array, byte: number, from: number, to: number): number {
  const view = to === bytes.length ? bytes : bytes.subarray(0, to);
  return nativeIndexOf === undefined ? view.indexOf(byte, from) : nativeIndexOf.call(view, byte, from);
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (bytes[at]! > 0x7f) {
      return false;
    }
  }
  return true;
}
