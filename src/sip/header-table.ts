import { headerSpellings, UNKNOWN_HEADER } from './header-names.ts';

/**
 * Header names straight from bytes to ids, without a string: a name is filed under its length and its first and last
 * letter, any case (bit 0x20 makes letters lower case), and a hit is verified byte by byte.
 */
const SLOTS = 512;
const MASK = SLOTS - 1;

const slotKey = new Int32Array(SLOTS);
const slotId = new Uint8Array(SLOTS).fill(UNKNOWN_HEADER);
const slotName: Uint8Array[] = [];
const EMPTY = new Uint8Array(0);

function keyOf(length: number, first: number, last: number): number {
  return (length << 10) ^ ((first | 0x20) << 5) ^ (last | 0x20);
}

function slotOf(key: number): number {
  return (key ^ (key >>> 9)) & MASK;
}

for (let i = 0; i < SLOTS; i++) {
  slotName.push(EMPTY);
}
for (const [name, id] of headerSpellings()) {
  const key = keyOf(name.length, name.charCodeAt(0), name.charCodeAt(name.length - 1));
  let slot = slotOf(key);
  while (slotName[slot]!.length > 0) {
    slot = (slot + 1) & MASK;
  }
  slotKey[slot] = key;
  slotId[slot] = id;
  slotName[slot] = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
}

/** The id of the header name at `[start, end)`, which is not empty. */
export function lookUpHeader(bytes: Uint8Array, start: number, end: number): number {
  const key = keyOf(end - start, bytes[start]!, bytes[end - 1]!);
  let slot = slotOf(key);
  for (;;) {
    const name = slotName[slot]!;
    if (name.length === 0) {
      return UNKNOWN_HEADER;
    }
    if (slotKey[slot] === key && name.length === end - start && sameLetters(bytes, start, name)) {
      return slotId[slot]!;
    }
    slot = (slot + 1) & MASK;
  }
}

function sameLetters(bytes: Uint8Array, start: number, name: Uint8Array): boolean {
  for (let i = 0; i < name.length; i++) {
    if ((bytes[start + i]! | 0x20) !== name[i]!) {
      return false;
    }
  }
  return true;
}
