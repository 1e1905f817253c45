// Local on purpose: an imported binding is loaded anew for every byte, which costs a fifth of the scan.
const LF = 10;

/** Four line feeds, and what finds a zero byte in a word: (x - 01..) & ~x & 80.. has its lowest bit in the first one. */
const LINE_FEEDS = 0x0a0a0a0a;
const ONES = 0x01010101;
const HIGH_BITS = 0x80808080 | 0;

let viewed: Uint8Array | null = null;
let view: DataView<ArrayBufferLike> = new DataView(new ArrayBuffer(0));

/** By the array and not by its `buffer`: to ask for that takes longer than to search a line. */
export function viewOf(bytes: Uint8Array): DataView<ArrayBufferLike> {
  if (bytes !== viewed) {
    viewed = bytes;
    view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  return view;
}

/**
 * Header lines are short: a loop of our own beats the native search with its view of the bytes. Four bytes at a time, which
 * takes a third of the time of one.
 */
export function lineEndFrom(bytes: Uint8Array, from: number, end: number): number {
  const words = viewOf(bytes);
  let at = from;
  for (const last = end - 4; at <= last; at += 4) {
    const word = words.getInt32(at, true) ^ LINE_FEEDS;
    const hit = (word - ONES) & ~word & HIGH_BITS;
    if (hit !== 0) {
      return at + ((31 - Math.clz32(hit & -hit)) >> 3);
    }
  }
  for (; at < end; at++) {
    if (bytes[at] === LF) {
      return at;
    }
  }
  return -1;
}

const COMMA = 44;
const QUOTE = 34;
const COMMAS = 0x2c2c2c2c;
const QUOTES = 0x22222222;

/** Whether there is a comma or a quote in [from, end): what may make several values of one. Four bytes at a time, too. */
export function mayHoldSeveral(bytes: Uint8Array, from: number, end: number): boolean {
  const words = viewOf(bytes);
  let at = from;
  for (const last = end - 4; at <= last; at += 4) {
    const word = words.getInt32(at, true);
    const comma = word ^ COMMAS;
    const quote = word ^ QUOTES;
    if (((((comma - ONES) & ~comma) | ((quote - ONES) & ~quote)) & HIGH_BITS) !== 0) {
      return true;
    }
  }
  for (; at < end; at++) {
    if (bytes[at] === COMMA || bytes[at] === QUOTE) {
      return true;
    }
  }
  return false;
}
