import type { ByteSource } from './plain-sources.ts';

const NO_BYTES = new Uint8Array(0);

/**
 * A window onto the blocks of a source. Records are read straight from the block they lie in; only one that straddles two
 * blocks is copied together (`#spill`), exactly as long as it is asked for, so that reading returns to the block after it.
 *
 * `bytes` from `position` to `end` is what can be looked at. Bytes of the window stay valid until the next `fill()`.
 */
export class ByteWindow {
  bytes: Uint8Array = NO_BYTES;
  position = 0;
  end = 0;
  /** Position of `bytes[0]` in the input: an absolute position is this plus an index. */
  base = 0;
  /** Bytes taken from the source so far. */
  bytesRead = 0;

  readonly #source: ByteSource;
  /** The block under a spill: its bytes from `#blockAt` follow those of the window. */
  #block: Uint8Array = NO_BYTES;
  #blockAt = 0;
  #spill: Uint8Array = NO_BYTES;

  /** @param base position in the input at which the source begins. */
  constructor(source: ByteSource, base: number = 0) {
    this.#source = source;
    this.base = base;
  }

  get offset(): number {
    return this.base + this.position;
  }

  /** True when at least `count` bytes follow `position`; false when a `fill()` is needed first. */
  has(count: number): boolean {
    return this.end - this.position >= count || this.#reach(count);
  }

  /** Passes over up to `count` bytes of what is here; returns how many. */
  skip(count: number): number {
    const inView = Math.min(count, this.end - this.position);
    this.position += inView;
    if (inView === count) {
      return inView;
    }
    this.#enterBlock();
    const inBlock = Math.min(count - inView, this.end - this.position);
    this.position += inBlock;
    return inView + inBlock;
  }

  /** Reads the next block behind what is left. False at the end of the source. */
  async fill(): Promise<boolean> {
    this.#keepRest();
    const block = await this.#source.read();
    if (block === null) {
      return false;
    }
    this.bytesRead += block.length;
    // Always a plain Uint8Array, never a Buffer: were both to come, every byte read from here on would cost twice.
    this.#block = new Uint8Array(block.buffer, block.byteOffset, block.length);
    this.#blockAt = 0;
    if (this.position === this.end) {
      this.#enterBlock();
    }
    return true;
  }

  close(): Promise<void> {
    return this.#source.close();
  }

  #reach(count: number): boolean {
    if (this.position === this.end) {
      this.#enterBlock();
      if (this.end >= this.position + count) {
        return true;
      }
    }
    const missing = count - (this.end - this.position);
    if (this.#block.length - this.#blockAt < missing) {
      return false;
    }
    this.#take(missing);
    return true;
  }

  /** Leaves an exhausted view for the block that follows it. */
  #enterBlock(): void {
    if (this.#blockAt >= this.#block.length) {
      return;
    }
    this.base += this.end - this.#blockAt;
    this.bytes = this.#block;
    this.position = this.#blockAt;
    this.end = this.#block.length;
    this.#block = NO_BYTES;
    this.#blockAt = 0;
  }

  /** Appends `count` bytes of the block to the window, in memory of our own. */
  #take(count: number): void {
    const rest = this.end - this.position;
    const offset = this.offset;
    this.#moveToSpill(rest, rest + count);
    this.#spill.set(this.#block.subarray(this.#blockAt, this.#blockAt + count), this.position + rest);
    this.#blockAt += count;
    this.end = this.position + rest + count;
    this.base = offset - this.position;
  }

  /** Before the source may use its memory again: everything not yet passed goes into memory of our own. */
  #keepRest(): void {
    const inBlock = this.#block.length - this.#blockAt;
    if (this.position === this.end) {
      this.#enterBlock();
    } else if (inBlock > 0) {
      this.#take(inBlock);
    }
    const rest = this.end - this.position;
    const offset = this.offset;
    if (rest === 0) {
      this.bytes = NO_BYTES;
      this.position = 0;
    } else {
      this.#moveToSpill(rest, rest);
    }
    this.end = this.position + rest;
    this.base = offset - this.position;
  }

  /**
   * Makes the window the start of a spill with room for `room` bytes. A spill that still has room behind the window grows
   * in place, so that a long record arriving in small blocks is not copied again for each.
   */
  #moveToSpill(rest: number, room: number): void {
    if (this.bytes === this.#spill && this.position + room <= this.#spill.length) {
      return;
    }
    const spill = new Uint8Array(Math.max(room, rest * 2, 512));
    spill.set(this.bytes.subarray(this.position, this.end));
    this.#spill = spill;
    this.bytes = spill;
    this.position = 0;
    this.end = rest;
  }
}
