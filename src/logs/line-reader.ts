import { indexOfByte } from '../bytes/index.ts';
import type { LogSource } from './log-source.ts';

const LF = 10;
const CR = 13;
const NO_BYTES = new Uint8Array(0);

/**
 * Lines of a source. A line that lies in one block is looked at where it is; one that straddles blocks is put together. A
 * line longer than `longest` is passed over in bounded memory and delivered empty, with `isTooLong`.
 */
export class LineReader {
  /** The line is [start, end) of `bytes`, without its line end; valid until the next `next()` or `refill()`. */
  bytes: Uint8Array = NO_BYTES;
  start = 0;
  end = 0;
  isTooLong = false;
  /** Number of the line, counted from 1, and its position in the input. */
  number = 0;
  offset = 0;
  bytesRead = 0;

  readonly #source: LogSource;
  readonly #longest: number;
  #block: Uint8Array = NO_BYTES;
  #at = 0;
  /** What earlier blocks held of the line that is not over. */
  #carry: Uint8Array = NO_BYTES;
  #carried = 0;
  /** Bytes of that line so far, kept or passed over. */
  #kept = 0;
  #isSkipping = false;
  #nextOffset = 0;
  #isOver = false;

  constructor(source: LogSource, longest: number) {
    this.#source = source;
    this.#longest = longest;
  }

  /** The next whole line. False: call `refill()`. */
  next(): boolean {
    const lineEnd = indexOfByte(this.#block, LF, this.#at, this.#block.length);
    if (lineEnd < 0) {
      return this.#isOver && this.#deliverLast();
    }
    this.#deliver(this.#at, lineEnd);
    this.#at = lineEnd + 1;
    this.#nextOffset++;
    return true;
  }

  /** Reads the next block. False: the source is over and every line was delivered. */
  async refill(): Promise<boolean> {
    if (this.#isOver) {
      return false;
    }
    this.#keep(this.#at, this.#block.length);
    this.#block = NO_BYTES;
    this.#at = 0;
    const block = await this.#source.read();
    if (block === null) {
      this.#isOver = true;
      return this.#carried > 0 || this.#isSkipping;
    }
    this.bytesRead += block.length;
    this.#block = block;
    return true;
  }

  close(): Promise<void> {
    return this.#source.close();
  }

  #deliverLast(): boolean {
    if (this.#carried === 0 && !this.#isSkipping) {
      return false;
    }
    this.#deliver(this.#at, this.#at);
    return true;
  }

  /** The line that ends with [from, to) of the block. */
  #deliver(from: number, to: number): void {
    const isWhole = this.#carried === 0 && !this.#isSkipping && to - from <= this.#longest;
    if (!isWhole) {
      this.#keep(from, to);
    }
    this.bytes = isWhole ? this.#block : this.#carry;
    this.start = isWhole ? from : 0;
    this.end = isWhole ? to : this.#carried;
    this.isTooLong = this.#isSkipping;
    this.offset = this.#nextOffset - (isWhole ? 0 : this.#kept);
    this.#nextOffset += isWhole ? to - from : 0;
    this.number++;
    if (this.end > this.start && this.bytes[this.end - 1] === CR) {
      this.end--;
    }
    this.#carried = 0;
    this.#kept = 0;
    this.#isSkipping = false;
  }

  #keep(from: number, to: number): void {
    const length = to - from;
    this.#kept += length;
    this.#nextOffset += length;
    if (this.#isSkipping || this.#carried + length > this.#longest) {
      this.#isSkipping = true;
      this.#carried = 0;
      return;
    }
    if (this.#carried + length > this.#carry.length) {
      const longer = new Uint8Array(Math.max(2 * this.#carry.length, this.#carried + length));
      longer.set(this.#carry.subarray(0, this.#carried));
      this.#carry = longer;
    }
    this.#carry.set(this.#block.subarray(from, to), this.#carried);
    this.#carried += length;
  }
}
