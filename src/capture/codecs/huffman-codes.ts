import type { LowBits } from './low-bits.ts';

const LONGEST = 15;
/** Codes up to here are looked up at once. */
const QUICK_BITS = 10;
const QUICK_MASK = (1 << QUICK_BITS) - 1;
const LENGTH_BITS = 4;

/** What no code of the set stands for. */
export const NO_SYMBOL = -1;

/** A canonical set of codes by their lengths (RFC 1951 §3.2.2). */
export class HuffmanCodes {
  readonly #counts = new Uint16Array(LONGEST + 1);
  readonly #symbols: Uint16Array;
  /** By the next bits: the symbol and the length of its code; 0 for a longer one and for none. */
  readonly #quick = new Uint16Array(1 << QUICK_BITS);

  constructor(lengths: Uint8Array) {
    for (const length of lengths) {
      this.#counts[length]!++;
    }
    this.#counts[0] = 0;
    const offsets = new Uint16Array(LONGEST + 2);
    for (let length = 1; length <= LONGEST; length++) {
      offsets[length + 1] = offsets[length]! + this.#counts[length]!;
    }
    this.#symbols = new Uint16Array(offsets[LONGEST + 1]!);
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      const length = lengths[symbol]!;
      if (length > 0) {
        this.#symbols[offsets[length]!++] = symbol;
      }
    }
    this.#fillQuick();
  }

  /** False where codes overlap, and where some bits are no code: only one lone code may leave them. */
  isSound(mayBeLone: boolean): boolean {
    let left = 1;
    let longest = 0;
    for (let length = 1; length <= LONGEST; length++) {
      left = left * 2 - this.#counts[length]!;
      longest = this.#counts[length]! > 0 ? length : longest;
      if (left < 0) {
        return false;
      }
    }
    return left === 0 || longest === 0 || (mayBeLone && longest === 1);
  }

  /** The next symbol; {@link NO_SYMBOL} for bits that are no code. `bits` holds as many as the longest has, or its end. */
  next(bits: LowBits): number {
    const entry = this.#quick[bits.held & QUICK_MASK]!;
    if (entry !== 0) {
      bits.drop(entry & LONGEST);
      return entry >> LENGTH_BITS;
    }
    return this.#nextLong(bits);
  }

  #nextLong(bits: LowBits): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST; length++) {
      code |= (bits.held >>> (length - 1)) & 1;
      const count = this.#counts[length]!;
      if (code - count < first) {
        bits.drop(length);
        return this.#symbols[index + (code - first)]!;
      }
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    bits.drop(LONGEST);
    return NO_SYMBOL;
  }

  #fillQuick(): void {
    let code = 0;
    let index = 0;
    for (let length = 1; length <= QUICK_BITS; length++) {
      for (let left = this.#counts[length]!; left > 0; left--, code++) {
        const entry = (this.#symbols[index++]! << LENGTH_BITS) | length;
        for (let at = reversed(code, length); at <= QUICK_MASK; at += 1 << length) {
          this.#quick[at] = entry;
        }
      }
      code <<= 1;
    }
  }
}

function reversed(code: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit++) {
    turned |= ((code >> bit) & 1) << (length - 1 - bit);
  }
  return turned;
}
