/** The bytes of one line of a hex dump. */
export type HexLine = {
  /** Position of the first byte in its packet. */
  readonly offset: number;
  readonly bytes: readonly number[];
};

const SHORTEST_OFFSET = 3;
const LONGEST_OFFSET = 8;
/** od and hexdump print 16 bytes, tcpdump 16 in groups of two; nobody prints more than 32. */
const MOST_BYTES = 64;
const SPACE = 0x20;
const TAB = 0x09;

/**
 * Reads a line of a hex dump: an offset in hex (perhaps with `0x` before, a colon behind), then bytes in groups of two or
 * four digits. Two spaces end the bytes (but for the gap in the middle of 16), text may follow. Null for any other line.
 */
export function readHexLine(line: Uint8Array): HexLine | null {
  let at = passBlanks(line, 0);
  if (line[at] === 0x30 && line[at + 1] === 0x78) {
    at += 2;
  }
  const start = at;
  let offset = 0;
  for (let digit = digitOf(line[at]); digit >= 0 && at - start <= LONGEST_OFFSET; digit = digitOf(line[at])) {
    offset = offset * 16 + digit;
    at++;
  }
  if (at - start < SHORTEST_OFFSET || at - start > LONGEST_OFFSET) {
    return null;
  }
  if (line[at] === 0x3a) {
    at++;
  }
  if (at < line.length && line[at] !== SPACE && line[at] !== TAB) {
    return null;
  }
  return { offset, bytes: readGroups(line, at) };
}

function readGroups(line: Uint8Array, from: number): number[] {
  const bytes: number[] = [];
  let at = from;
  while (at < line.length && bytes.length < MOST_BYTES) {
    const next = passBlanks(line, at);
    const gap = next - at;
    if (bytes.length > 0 && gap > 1 && !(gap === 2 && bytes.length === 8)) {
      break;
    }
    const end = digitsEnd(line, next);
    const digits = end - next;
    if ((digits !== 2 && digits !== 4) || (end < line.length && line[end] !== SPACE)) {
      break;
    }
    for (at = next; at < end; at += 2) {
      bytes.push(digitOf(line[at]) * 16 + digitOf(line[at + 1]));
    }
  }
  return bytes;
}

function passBlanks(line: Uint8Array, from: number): number {
  let at = from;
  while (line[at] === SPACE || line[at] === TAB) {
    at++;
  }
  return at;
}

function digitsEnd(line: Uint8Array, from: number): number {
  let at = from;
  while (digitOf(line[at]) >= 0 && at - from <= LONGEST_OFFSET) {
    at++;
  }
  return at;
}

function digitOf(byte: number | undefined): number {
  if (byte === undefined) {
    return -1;
  }
  if (byte >= 0x30 && byte <= 0x39) {
    return byte - 0x30;
  }
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
