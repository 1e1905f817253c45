import { joinBytes } from '../../bytes/index.ts';
import type { ByteSource } from './plain-sources.ts';

/** Thrown inside a decoder where its input ends too early; never leaves this layer. */
export class CutOff extends Error {}

const NO_BYTES = new Uint8Array(0);

/** Reads a source by counts instead of blocks: for decoders and archives, which ask for a header, then for a body. */
export class ByteCursor {
  /** Bytes passed so far. */
  position = 0;
  /** Bytes taken from the source so far. */
  bytesRead = 0;

  readonly #source: ByteSource;
  #held: Uint8Array = NO_BYTES;
  #at = 0;
  #isOver = false;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** Exactly the next `count` bytes, in memory of the caller's own. Throws {@link CutOff} where there are fewer. */
  async take(count: number): Promise<Uint8Array> {
    const view = await this.peek(count);
    if (view.length < count) {
      throw new CutOff();
    }
    const taken = view.slice(0, count);
    this.#pass(count);
    return taken;
  }

  /** The next bytes without passing them: at least `count`, or all there are. Valid until the next call. */
  async peek(count: number): Promise<Uint8Array> {
    if (this.#held.length - this.#at < count && !this.#isOver) {
      await this.#gather(count);
    }
    return this.#held.subarray(this.#at);
  }

  /** Up to `most` of the next bytes, empty at the end. Valid until the next call. */
  async some(most: number): Promise<Uint8Array> {
    if (this.#at === this.#held.length) {
      await this.#next();
    }
    const part = this.#held.subarray(this.#at, Math.min(this.#held.length, this.#at + most));
    this.#pass(part.length);
    return part;
  }

  /** Passes over `count` bytes; false where the source ends before. */
  async skip(count: number): Promise<boolean> {
    let left = count;
    while (left > 0) {
      const part = await this.some(left);
      if (part.length === 0) {
        return false;
      }
      left -= part.length;
    }
    return true;
  }

  close(): Promise<void> {
    this.#isOver = true;
    return this.#source.close();
  }

  #pass(count: number): void {
    this.#at += count;
    this.position += count;
  }

  /** The next block that holds something becomes what is held: only when everything held has been passed. */
  async #next(): Promise<void> {
    this.#held = NO_BYTES;
    this.#at = 0;
    while (this.#held.length === 0 && !this.#isOver) {
      const block = await this.#source.read();
      this.#isOver = block === null;
      // A plain Uint8Array: `slice` of a Buffer copies nothing.
      this.#held = block === null ? NO_BYTES : new Uint8Array(block.buffer, block.byteOffset, block.length);
      this.bytesRead += this.#held.length;
    }
  }

  /** Twice what is wanted, so that asking again and again does not copy each time. */
  async #gather(count: number): Promise<void> {
    const room = Math.max(2 * count, 64);
    const parts = [this.#held.slice(this.#at)];
    let length = parts[0]!.length;
    while (length < room && !this.#isOver) {
      const block = await this.#source.read();
      this.#isOver = block === null;
      if (block !== null && block.length > 0) {
        parts.push(new Uint8Array(block));
        length += block.length;
        this.bytesRead += block.length;
      }
    }
    this.#held = joinBytes(parts, length);
    this.#at = 0;
  }
}
