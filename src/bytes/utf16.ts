/** In which order the two bytes of a character stand. */
export type Utf16 = 'utf-16le' | 'utf-16be';

/** As many bytes of ASCII in a row are beyond chance. */
const SNIFFED_BYTES = 64;
const FEWEST_BYTES = 16;

/** How a text is written that begins with the mark of UTF-16, or with nothing but ASCII in it; null for any other. */
export function utf16Of(head: Uint8Array): Utf16 | null {
  if (head[0] === 0xff && head[1] === 0xfe) {
    return 'utf-16le';
  }
  if (head[0] === 0xfe && head[1] === 0xff) {
    return 'utf-16be';
  }
  const length = Math.min(SNIFFED_BYTES, head.length);
  if (length < FEWEST_BYTES) {
    return null;
  }
  return areZero(head, 1, 0, length) ? 'utf-16le' : areZero(head, 0, 1, length) ? 'utf-16be' : null;
}

/** Makes UTF-8 of one block after the other; of null what is left. */
export function utf8Maker(encoding: Utf16): (block: Uint8Array | null) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return (block) => encoder.encode(block === null ? decoder.decode() : decoder.decode(block, { stream: true }));
}

/** Whether every second byte from `zeros` on is zero and none from `others` on. */
function areZero(bytes: Uint8Array, zeros: number, others: number, length: number): boolean {
  for (let at = 0; at + 1 < length; at += 2) {
    if (bytes[at + zeros] !== 0 || bytes[at + others] === 0) {
      return false;
    }
  }
  return true;
}
