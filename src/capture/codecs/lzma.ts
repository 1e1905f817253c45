import type { LzmaWindow } from './lzma-window.ts';

/*
 * LZMA as its specification by Igor Pavlov has it (lzma-specification.txt, public domain): an adaptive binary range
 * decoder whose contexts depend on what kinds of symbols came last (`state`, 0 to 11: below 7 a literal), on the position,
 * and for literals on the byte before.
 */
const STATES = 12;
const LITERAL_STATES = 7;
const POSITION_STATES = 16;
const LITERAL_CONTEXT = 0x300;
const EVEN = 1024;
const LENGTH = { choice: 0, choice2: 1, low: 2, middle: 2 + 16 * 8, high: 2 + 32 * 8, size: 2 + 32 * 8 + 256 } as const;
const SHORTEST_MATCH = 2;
const LENGTH_STATES = 4;
const SLOTS = 64;
const ALIGN_BITS = 4;
const FIRST_ALIGNED_SLOT = 14;
const SPECIAL_DISTANCES = 128;
const TOP = 2 ** 24;

/** Decodes the LZMA chunks of one LZMA2 stream into a window. Throws at damage. */
export class LzmaDecoder {
  readonly #window: LzmaWindow;
  #literalContextBits = 0;
  #literalPositionMask = 0;
  #positionMask = -1;

  readonly #isMatch = new Uint16Array(STATES * POSITION_STATES);
  readonly #isRep = new Uint16Array(STATES);
  readonly #isRep0 = new Uint16Array(STATES);
  readonly #isRep1 = new Uint16Array(STATES);
  readonly #isRep2 = new Uint16Array(STATES);
  readonly #isRep0Long = new Uint16Array(STATES * POSITION_STATES);
  readonly #slots = new Uint16Array(LENGTH_STATES * SLOTS);
  readonly #special = new Uint16Array(SPECIAL_DISTANCES);
  readonly #align = new Uint16Array(1 << ALIGN_BITS);
  readonly #matchLength = new Uint16Array(LENGTH.size);
  readonly #repLength = new Uint16Array(LENGTH.size);
  #literals = new Uint16Array(0);

  #state = 0;
  #rep0 = 0;
  #rep1 = 0;
  #rep2 = 0;
  #rep3 = 0;

  #input: Uint8Array = new Uint8Array(0);
  #at = 0;
  #range = 0;
  #code = 0;

  constructor(window: LzmaWindow) {
    this.#window = window;
  }

  /** Takes the byte that says lc, lp and pb, and begins anew. LZMA2 allows lc + lp up to 4. */
  setProperties(byte: number): void {
    const lc = byte % 9;
    const lp = Math.floor(byte / 9) % 5;
    const pb = Math.floor(byte / 45);
    if (pb > 4 || lc + lp > 4) {
      throw new Error('impossible LZMA properties');
    }
    this.#literalContextBits = lc;
    this.#literalPositionMask = (1 << lp) - 1;
    this.#positionMask = (1 << pb) - 1;
    this.#literals = new Uint16Array(LITERAL_CONTEXT << (lc + lp));
    this.reset();
  }

  reset(): void {
    this.#state = 0;
    this.#rep0 = this.#rep1 = this.#rep2 = this.#rep3 = 0;
    for (const probabilities of [
      this.#isMatch,
      this.#isRep,
      this.#isRep0,
      this.#isRep1,
      this.#isRep2,
      this.#isRep0Long,
      this.#slots,
      this.#special,
      this.#align,
      this.#matchLength,
      this.#repLength,
      this.#literals,
    ]) {
      probabilities.fill(EVEN);
    }
  }

  /** Decodes one chunk that makes exactly `size` bytes. */
  decode(chunk: Uint8Array, size: number): void {
    if (this.#positionMask < 0 || chunk.length < 5 || chunk[0] !== 0) {
      throw new Error('an LZMA chunk without its beginning');
    }
    this.#input = chunk;
    this.#range = 0xffffffff;
    this.#code = ((chunk[1]! << 24) | (chunk[2]! << 16) | (chunk[3]! << 8) | chunk[4]!) >>> 0;
    this.#at = 5;
    const window = this.#window;
    const stop = window.end + size;
    while (window.end < stop) {
      this.#step(stop);
    }
  }

  #step(stop: number): void {
    const window = this.#window;
    const position = (window.end - window.start) & this.#positionMask;
    const context = this.#state * POSITION_STATES + position;
    if (this.#bit(this.#isMatch, context) === 0) {
      this.#literal();
      return;
    }
    let length: number;
    if (this.#bit(this.#isRep, this.#state) === 0) {
      length = this.#match(position);
    } else if (this.#chooseRep(context)) {
      this.#state = this.#state < LITERAL_STATES ? 9 : 11;
      length = 1;
    } else {
      length = SHORTEST_MATCH + this.#length(this.#repLength, position);
      this.#state = this.#state < LITERAL_STATES ? 8 : 11;
    }
    this.#copy(length, stop);
  }

  #copy(length: number, stop: number): void {
    const window = this.#window;
    const { bytes } = window;
    let at = window.end;
    const from = at - this.#rep0 - 1;
    if (from < window.start || at + length > stop) {
      throw new Error('an LZMA match outside of what there is');
    }
    const distance = this.#rep0 + 1;
    for (const end = at + length; at < end; at++) {
      bytes[at] = bytes[at - distance]!;
    }
    window.end = at;
  }

  #literal(): void {
    const window = this.#window;
    const { bytes, end, start } = window;
    const previous = end > start ? bytes[end - 1]! : 0;
    const low = ((end - start) & this.#literalPositionMask) << this.#literalContextBits;
    const base = LITERAL_CONTEXT * (low + (previous >> (8 - this.#literalContextBits)));
    let symbol = 1;
    if (this.#state >= LITERAL_STATES) {
      const from = end - this.#rep0 - 1;
      if (from < start) {
        throw new Error('an LZMA literal without its match');
      }
      let match = bytes[from]!;
      while (symbol < 0x100) {
        const expected = (match >> 7) & 1;
        match <<= 1;
        const bit = this.#bit(this.#literals, base + ((1 + expected) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (bit !== expected) {
          break;
        }
      }
    }
    while (symbol < 0x100) {
      symbol = (symbol << 1) | this.#bit(this.#literals, base + symbol);
    }
    bytes[end] = symbol & 255;
    window.end = end + 1;
    this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6;
  }

  /** Moves the wanted earlier distance to the front; true for a single byte at the last distance. */
  #chooseRep(context: number): boolean {
    if (this.#bit(this.#isRep0, this.#state) === 0) {
      return this.#bit(this.#isRep0Long, context) === 0;
    }
    let distance = this.#rep1;
    if (this.#bit(this.#isRep1, this.#state) === 1) {
      distance = this.#rep2;
      if (this.#bit(this.#isRep2, this.#state) === 1) {
        distance = this.#rep3;
        this.#rep3 = this.#rep2;
      }
      this.#rep2 = this.#rep1;
    }
    this.#rep1 = this.#rep0;
    this.#rep0 = distance;
    return false;
  }

  #match(position: number): number {
    this.#rep3 = this.#rep2;
    this.#rep2 = this.#rep1;
    this.#rep1 = this.#rep0;
    const length = this.#length(this.#matchLength, position);
    this.#state = this.#state < LITERAL_STATES ? 7 : 10;
    this.#rep0 = this.#distance(Math.min(length, LENGTH_STATES - 1));
    return length + SHORTEST_MATCH;
  }

  #distance(lengthState: number): number {
    const slot = this.#tree(this.#slots, lengthState * SLOTS, 6);
    if (slot < 4) {
      return slot;
    }
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) * 2 ** bits;
    if (slot < FIRST_ALIGNED_SLOT) {
      return base + this.#reverseTree(this.#special, base - slot, bits);
    }
    return base + this.#direct(bits - ALIGN_BITS) * 2 ** ALIGN_BITS + this.#reverseTree(this.#align, 0, ALIGN_BITS);
  }

  #length(probabilities: Uint16Array, position: number): number {
    if (this.#bit(probabilities, LENGTH.choice) === 0) {
      return this.#tree(probabilities, LENGTH.low + position * 8, 3);
    }
    if (this.#bit(probabilities, LENGTH.choice2) === 0) {
      return 8 + this.#tree(probabilities, LENGTH.middle + position * 8, 3);
    }
    return 16 + this.#tree(probabilities, LENGTH.high, 8);
  }

  #tree(probabilities: Uint16Array, base: number, bits: number): number {
    let node = 1;
    for (let i = 0; i < bits; i++) {
      node = (node << 1) | this.#bit(probabilities, base + node);
    }
    return node - (1 << bits);
  }

  #reverseTree(probabilities: Uint16Array, base: number, bits: number): number {
    let node = 1;
    let value = 0;
    for (let i = 0; i < bits; i++) {
      const bit = this.#bit(probabilities, base + node);
      node = (node << 1) | bit;
      value |= bit << i;
    }
    return value;
  }

  #bit(probabilities: Uint16Array, index: number): number {
    const probability = probabilities[index]!;
    const bound = (this.#range >>> 11) * probability;
    let bit = 0;
    if (this.#code < bound) {
      this.#range = bound;
      probabilities[index] = probability + ((2048 - probability) >> 5);
    } else {
      this.#range -= bound;
      this.#code -= bound;
      probabilities[index] = probability - (probability >> 5);
      bit = 1;
    }
    this.#normalize();
    return bit;
  }

  #direct(bits: number): number {
    let value = 0;
    for (let i = 0; i < bits; i++) {
      this.#range = this.#range >>> 1;
      const bit = this.#code >= this.#range ? 1 : 0;
      this.#code -= bit * this.#range;
      value = value * 2 + bit;
      this.#normalize();
    }
    return value;
  }

  #normalize(): void {
    if (this.#range < TOP) {
      if (this.#at > this.#input.length) {
        throw new Error('an LZMA chunk that ends too early');
      }
      this.#range = (this.#range * 256) >>> 0;
      this.#code = ((this.#code << 8) | (this.#input[this.#at++] ?? 0)) >>> 0;
    }
  }
}
