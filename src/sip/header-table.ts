import { headerSpellings, UNKNOWN_HEADER } from './header-names.ts';

/**
 * Header names straight from bytes to ids, without a string: the scanner folds a name into a 31-based hash of its
 * bytes with bit 0x20 set (which makes letters lower case) and asks here. A hit is verified byte by byte, so a
 * crafted collision cannot turn one header into another.
 */
const SLOTS = 512;
const MASK = SLOTS - 1;

const slotHash = new Int32Array(SLOTS);
const slotId = new Uint8Array(SLOTS).fill(UNKNOWN_HEADER);
const slotName: Uint8Array[] = [];
const EMPTY = new Uint8Array(0);

function hashOf(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) {
    hash = (Math.imul(hash, 31) + (name.charCodeAt(i) | 0x20)) | 0;
  }
  return hash;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 9)) & MASK;
}

for (let i = 0; i < SLOTS; i++) {
  slotName.push(EMPTY);
}
for (const [name, id] of headerSpellings()) {
  const hash = hashOf(name);
  let slot = slotOf(hash);
  while (slotName[slot]!.length > 0) {
    slot = (slot + 1) & MASK;
  }
  slotHash[slot] = hash;
  slotId[slot] = id;
  slotName[slot] = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
}

/** The id of the header name at `[start, end)` whose case-folded 31-based hash is `hash`. */
export function lookUpHeader(bytes: Uint8Array, start: number, end: number, hash: number): number {
  let slot = slotOf(hash);
  for (;;) {
    const name = slotName[slot]!;
    if (name.length === 0) {
      return UNKNOWN_HEADER;
    }
    if (slotHash[slot] === hash && name.length === end - start && sameLetters(bytes, start, name)) {
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
