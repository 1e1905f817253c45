import { HuffmanCodes } from './huffman-codes.ts';
import type { LowBits } from './low-bits.ts';

/** The codes of a block: of literals and lengths, and of distances. */
export type BlockCodes = { readonly literals: HuffmanCodes; readonly distances: HuffmanCodes };

const MOST_LITERALS = 286;
const MOST_DISTANCES = 30;
const END_OF_BLOCK = 256;
/** In which order the lengths of the codes for lengths stand (RFC 1951 §3.2.7). */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const REPEAT = 16;
const ZEROS = 17;
const LONGEST_LENGTH_CODE = 7;

const fixedLengths = Uint8Array.from({ length: 288 }, (_, symbol) =>
  symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
);
let fixed: BlockCodes | null = null;

/** The codes of a block, the fixed ones or those that stand at its beginning; null for damaged ones. */
export function readCodes(bits: LowBits, isFixed: boolean): BlockCodes | null {
  if (isFixed) {
    fixed ??= {
      literals: new HuffmanCodes(fixedLengths),
      distances: new HuffmanCodes(new Uint8Array(32).fill(5)),
    };
    return fixed;
  }
  const literalCount = bits.take(5) + 257;
  const distanceCount = bits.take(5) + 1;
  const lengthCount = bits.take(4) + 4;
  if (literalCount > MOST_LITERALS || distanceCount > MOST_DISTANCES) {
    return null;
  }
  const lengths = readLengths(bits, lengthCount, literalCount + distanceCount);
  if (lengths === null || lengths[END_OF_BLOCK] === 0) {
    return null;
  }
  const literals = new HuffmanCodes(lengths.subarray(0, literalCount));
  const distances = new HuffmanCodes(lengths.subarray(literalCount));
  return literals.isSound(true) && distances.isSound(true) ? { literals, distances } : null;
}

/** The lengths of all codes, which are coded themselves; null for damaged ones. */
function readLengths(bits: LowBits, lengthCount: number, count: number): Uint8Array | null {
  const ofLengths = new Uint8Array(ORDER.length);
  for (const place of ORDER.slice(0, lengthCount)) {
    ofLengths[place] = bits.take(3);
  }
  const codes = new HuffmanCodes(ofLengths);
  if (!codes.isSound(false)) {
    return null;
  }
  const lengths = new Uint8Array(count);
  for (let at = 0; at < count; ) {
    bits.fill();
    const symbol = codes.next(bits);
    if (symbol < REPEAT) {
      if (symbol < 0) {
        return null;
      }
      lengths[at++] = symbol;
      continue;
    }
    const times =
      symbol === REPEAT ? 3 + bits.take(2) : symbol === ZEROS ? 3 + bits.take(3) : 11 + bits.take(LONGEST_LENGTH_CODE);
    if (at + times > count || (symbol === REPEAT && at === 0)) {
      return null;
    }
    lengths.fill(symbol === REPEAT ? lengths[at - 1]! : 0, at, at + times);
    at += times;
  }
  return lengths;
}
