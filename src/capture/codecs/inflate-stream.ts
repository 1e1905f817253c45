import { NO_SYMBOL } from './huffman-codes.ts';
import { type BlockCodes, readCodes } from './inflate-tables.ts';
import type { LowBits } from './low-bits.ts';

/** The data is no deflate. */
export class DeflateDamaged extends Error {}

const WINDOW = 32 * 1024;
const ROOM = WINDOW + 256 * 1024;
/** What a symbol, its length and its distance take at most. */
const MOST_SYMBOL_BITS = 48;
const END_OF_BLOCK = 256;
const LONGEST_MATCH = 258;

const LENGTH_BASES = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];

/** Where in a block it stands: before its head, in stored bytes (so many left), among codes, behind the last. */
type State =
  | { readonly kind: 'head' }
  | { readonly kind: 'stored'; left: number }
  | { readonly kind: 'codes'; readonly codes: BlockCodes }
  | { readonly kind: 'over' };

const HEAD: State = { kind: 'head' };

/** Where data is undone: what it holds from before is never read, so one may be lent to one stream after the other. */
export function inflateRoom(): Uint8Array {
  return new Uint8Array(ROOM);
}

/** Undoes raw deflate (RFC 1951) that comes piece by piece; what is undone goes to `sink` as bytes that it may keep. */
export class InflateStream {
  readonly bits: LowBits;
  readonly #sink: (bytes: Uint8Array) => void;
  readonly #room: Uint8Array;
  #state: State = HEAD;
  #isLastBlock = false;
  /** Where in the room the next byte goes, and up to where it was handed on. */
  #end = 0;
  #given = 0;
  /** The last byte of the input that was needed, and what had been undone before it. */
  #touched = 0;
  #endBefore = 0;

  /** @param room from {@link inflateRoom}, lent until the stream is over. @param dictionary what came before, at most 32 KiB. */
  constructor(
    bits: LowBits,
    sink: (bytes: Uint8Array) => void,
    room: Uint8Array,
    dictionary: Uint8Array | null = null,
  ) {
    this.bits = bits;
    this.#sink = sink;
    this.#room = room;
    const before = dictionary?.subarray(-WINDOW) ?? new Uint8Array(0);
    this.#room.set(before);
    this.#end = before.length;
    this.#given = before.length;
  }

  /**
   * Goes on as far as the bits reach.
   *
   * @param isLast no more will come.
   * @returns whether the last block has ended.
   * @throws DeflateDamaged behind everything that came whole before the byte that shows the damage.
   */
  run(isLast: boolean): boolean {
    try {
      while (this.#state.kind !== 'over' && this.#step(this.#state, isLast)) {
        // Until more is needed.
      }
    } catch (error) {
      // What the same byte gave is not trusted, as zlib has it.
      this.#end = this.bits.touched === this.#touched ? Math.max(this.#given, this.#endBefore) : this.#end;
      throw error;
    } finally {
      this.#hand();
    }
    return this.#state.kind === 'over';
  }

  #step(state: Exclude<State, { kind: 'over' }>, isLast: boolean): boolean {
    if (state.kind === 'codes') {
      return this.#codes(state.codes, isLast);
    }
    return state.kind === 'stored' ? this.#stored(state) : this.#head();
  }

  /** A head that is cut has not been read: what seems damaged in it may be only that. */
  #head(): boolean {
    const mark = this.bits.mark();
    const isLastBlock = this.#isLastBlock;
    let next: State | null = null;
    try {
      next = this.#readHead();
    } catch (error) {
      if (!this.bits.isOverdrawn) {
        throw error;
      }
    }
    if (this.bits.isOverdrawn || next === null) {
      this.bits.reset(mark);
      this.#isLastBlock = isLastBlock;
      return false;
    }
    this.#state = next;
    return true;
  }

  #readHead(): State {
    this.#isLastBlock = this.bits.take(1) === 1;
    const kind = this.bits.take(2);
    if (kind === 0) {
      this.bits.align();
      const left = this.bits.take(16);
      if (this.bits.take(16) !== (left ^ 0xffff)) {
        throw new DeflateDamaged();
      }
      return { kind: 'stored', left };
    }
    const codes = kind === 3 ? null : readCodes(this.bits, kind === 1);
    if (codes === null) {
      throw new DeflateDamaged();
    }
    return { kind: 'codes', codes };
  }

  #stored(state: { left: number }): boolean {
    while (state.left > 0) {
      this.#makeRoom();
      const copied = this.bits.copy(this.#room, this.#end, Math.min(state.left, ROOM - this.#end));
      if (copied === 0) {
        return false;
      }
      this.#end += copied;
      state.left -= copied;
    }
    this.#endBlock();
    return true;
  }

  #codes(codes: BlockCodes, isLast: boolean): boolean {
    const { bits } = this;
    while (bits.left >= MOST_SYMBOL_BITS) {
      this.#makeRoom();
      if (this.#symbol(codes)) {
        return true;
      }
    }
    // Near the end of what came: a symbol that is not whole has not been read.
    while (isLast || bits.left > 0) {
      this.#makeRoom();
      const mark = bits.mark();
      const end = this.#end;
      const state = this.#state;
      const isOver = this.#symbolOrNone(codes);
      if (isOver === null || bits.isOverdrawn) {
        bits.reset(mark);
        this.#end = end;
        this.#state = state;
        return false;
      }
      if (isOver) {
        return true;
      }
    }
    return false;
  }

  /** The same at the end: what is damaged there and overdrawn is not there. */
  #symbolOrNone(codes: BlockCodes): boolean | null {
    try {
      return this.#symbol(codes);
    } catch (error) {
      if (this.bits.isOverdrawn) {
        return null;
      }
      throw error;
    }
  }

  /** @returns whether it was the end of the block. */
  #symbol({ literals, distances }: BlockCodes): boolean {
    const { bits } = this;
    bits.fill();
    const symbol = literals.next(bits);
    if (symbol >= 0 && symbol < END_OF_BLOCK) {
      this.#note();
      this.#room[this.#end++] = symbol;
      return false;
    }
    if (symbol === END_OF_BLOCK) {
      this.#endBlock();
      return true;
    }
    const base = LENGTH_BASES[symbol - END_OF_BLOCK - 1];
    if (base === undefined) {
      throw new DeflateDamaged();
    }
    const length = base + bits.take(LENGTH_EXTRA[symbol - END_OF_BLOCK - 1]!);
    bits.fill();
    const far = distances.next(bits);
    const nearest = far === NO_SYMBOL ? undefined : DISTANCE_BASES[far];
    if (nearest === undefined) {
      throw new DeflateDamaged();
    }
    this.#repeat(length, nearest + bits.take(far < 4 ? 0 : (far >> 1) - 1));
    return false;
  }

  #repeat(length: number, distance: number): void {
    if (distance > this.#end) {
      throw new DeflateDamaged();
    }
    this.#note();
    const room = this.#room;
    const until = this.#end + length;
    for (let at = this.#end; at < until; at++) {
      room[at] = room[at - distance]!;
    }
    this.#end = until;
  }

  #note(): void {
    const { touched } = this.bits;
    if (touched !== this.#touched) {
      this.#touched = touched;
      this.#endBefore = this.#end;
    }
  }

  #endBlock(): void {
    this.#state = this.#isLastBlock ? { kind: 'over' } : HEAD;
    if (this.#isLastBlock) {
      this.bits.align();
    }
  }

  /** Hands on what was undone, and keeps the window. */
  #makeRoom(): void {
    if (this.#end < ROOM - LONGEST_MATCH) {
      return;
    }
    this.#hand();
    this.#room.copyWithin(0, this.#end - WINDOW, this.#end);
    this.#end = WINDOW;
    this.#given = WINDOW;
    this.#endBefore = WINDOW;
  }

  #hand(): void {
    if (this.#end > this.#given) {
      this.#sink(this.#room.slice(this.#given, this.#end));
      this.#given = this.#end;
    }
  }
}
