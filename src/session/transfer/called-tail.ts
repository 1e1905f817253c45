/**
 * A number or name as far as two spellings of it agree: its last characters, separators left out (RFC 3966 §5.1.1). In 32
 * bits, so that an INVITE can be held against the transfers that wait for one without being read. Different ones may share
 * a value; one and the same never has two.
 */

const TAIL = 7;
/** Extensions have three or four digits, and direct numbers end with them. */
const END = 4;
const LEAST_END = 3;
const LESS = 60;
const COLON = 58;
const AT = 64;
const PERCENT = 37;
const ASCII_END = 0x80;
const PRIME = 0x01000193;

/** Says of a URI that its tail cannot be told from its bytes: it has to be read. */
export const UNTOLD = 0;

/** No tail at all: nobody waits for it, but for the one in four thousand million that looks the same. */
export const NOBODY = -1;

/** Whether there is an `@` in the range. */
export function hasAt(bytes: Uint8Array, start: number, end: number): boolean {
  return indexOf(bytes, AT, start, end) >= 0;
}

/** The tail of a user, number or host as text. */
export function tailOf(called: string): number {
  let hash = 0;
  for (let at = called.length - 1, kept = 0; at >= 0 && kept < TAIL; at--) {
    const code = called.charCodeAt(at);
    if (!isSeparator(code)) {
      hash = Math.imul(hash ^ code, PRIME) + 1;
      kept++;
    }
  }
  return told(hash);
}

/** The tail of the user, else the host, of the URI or name-addr in [start, end); UNTOLD where it is spelt unusually. */
export function tailAt(bytes: Uint8Array, start: number, end: number): number {
  const from = partAt(bytes, start, end);
  const stop = partEnd(bytes, from, end);
  if (stop < 0) {
    return UNTOLD;
  }
  let hash = 0;
  for (let at = stop - 1, kept = 0; at >= from && kept < TAIL; at--) {
    const byte = bytes[at]!;
    if (!isSeparator(byte)) {
      hash = Math.imul(hash ^ byte, PRIME) + 1;
      kept++;
    }
  }
  return told(hash);
}

/**
 * The end of a user or number in 16 bits: what stays of it where an element writes numbers with or without their country and
 * their area; 0 where there is no user, or one too short to tell anybody by.
 */
export function endAt(bytes: Uint8Array, start: number, end: number): number {
  const from = partAt(bytes, start, end);
  const stop = indexOf(bytes, AT, from, end) < 0 ? -1 : partEnd(bytes, from, end);
  let hash = 0;
  let kept = 0;
  for (let at = stop - 1; at >= from && kept < END; at--) {
    const byte = bytes[at]!;
    if (!isSeparator(byte)) {
      hash = Math.imul(hash ^ byte, PRIME) + 1;
      kept++;
    }
  }
  return kept < LEAST_END ? 0 : (hash ^ (hash >>> 16)) & 0xffff || 1;
}

/** Where the user begins, or the host where there is none. */
function partAt(bytes: Uint8Array, start: number, end: number): number {
  const open = indexOf(bytes, LESS, start, end);
  const colon = indexOf(bytes, COLON, open < 0 ? start : open, end);
  return colon < 0 ? start : colon + 1;
}

/** Where it ends; -1 where it is spelt unusually. */
function partEnd(bytes: Uint8Array, from: number, end: number): number {
  const isUser = indexOf(bytes, AT, from, end) >= 0;
  let stop = from;
  while (stop < end && !endsPart(bytes[stop]!, isUser)) {
    const byte = bytes[stop]!;
    if (byte === PERCENT || byte >= ASCII_END) {
      return -1;
    }
    stop++;
  }
  return stop;
}

/** `@`, `;` or `:` behind a user; `>`, `;`, `?` or `:` behind a host. */
function endsPart(byte: number, isUser: boolean): boolean {
  return byte === 0x3b || byte === COLON || (isUser ? byte === AT : byte === 0x3e || byte === 0x3f);
}

/** `-`, `.`, `(` or `)`. */
function isSeparator(byte: number): boolean {
  return byte === 0x2d || byte === 0x2e || byte === 0x28 || byte === 0x29;
}

function told(hash: number): number {
  return (hash | 0) === UNTOLD ? 1 : hash | 0;
}

function indexOf(bytes: Uint8Array, wanted: number, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (bytes[at] === wanted) {
      return at;
    }
  }
  return -1;
}
