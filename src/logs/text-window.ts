import { countByte, markLength } from '../bytes/index.ts';

const LF = 10;
const NO_BYTES = new Uint8Array(0);

/** The stretch of a text that is looked at: what was read and may still matter, in one piece. */
export class TextWindow {
  /** The text, from its first byte to its last. */
  bytes: Uint8Array = NO_BYTES;
  /** Where in the input the first byte stands. */
  base = 0;
  /** Nothing follows `end`. */
  isOver = false;
  bytesRead = 0;
  #memory: Uint8Array = NO_BYTES;
  #countedTo = 0;
  #lines = 0;

  /** Behind the last byte. */
  get end(): number {
    return this.bytes.length;
  }

  /** Adds a block and drops what lies before `from`. Returns by how much every position has become smaller. */
  append(block: Uint8Array, from: number): number {
    const { end } = this;
    // The mark of UTF-8 is no part of the first line; a first block has all of it.
    const mark = this.bytesRead === 0 ? markLength(block) : 0;
    const text = mark === 0 ? block : block.subarray(mark);
    const dropped = this.#makeRoom(text.length, from);
    const kept = end - dropped;
    this.#memory.set(text, kept);
    this.bytes = this.#memory.subarray(0, kept + text.length);
    this.bytesRead += block.length;
    this.base += mark;
    return dropped;
  }

  /** Number, counted from 1, of the line in which `position` lies. Cheap where positions are asked for in order. */
  lineAt(position: number): number {
    const counted = this.#countedTo;
    this.#lines +=
      position >= counted
        ? countByte(this.bytes, LF, counted, position)
        : -countByte(this.bytes, LF, position, counted);
    this.#countedTo = position;
    return this.#lines + 1;
  }

  #makeRoom(length: number, from: number): number {
    const { end } = this;
    if (end + length <= this.#memory.length) {
      return 0;
    }
    this.lineAt(Math.max(from, this.#countedTo));
    const kept = end - from;
    if (kept + length > this.#memory.length) {
      const larger = new Uint8Array(kept + Math.max(length, kept) + length);
      larger.set(this.bytes.subarray(from));
      this.#memory = larger;
    } else {
      this.#memory.copyWithin(0, from, end);
    }
    this.base += from;
    this.#countedTo -= from;
    return from;
  }
}
