import type { Rereader } from '../capture/index.ts';

const BLOCK_BYTES = 64 * 1024;
/** 16 MiB. */
const MOST_BLOCKS = 256;
/** So many messages are read alone before blocks are: where few are read again most of a block would be read in vain. */
const ALONE_FIRST = 512;
/**
 * After so many reads out of blocks it is looked whether they pay: a block takes as long as five messages. Where more than a
 * quarter needed a block of its own, as of long calls that end in no order, messages are read alone for a while.
 */
const TRIED = 2048;
const MOST_MISSED = TRIED / 4;
const ALONE_AFTER = 16_384;
/** Beyond it a position is no integer that a key can be made of. */
const MOST_POSITION = 2 ** 46;

type Block = { readonly bytes: Uint8Array; length: number };

/**
 * What was read again of files, in blocks: messages of calls that are looked at closely at about the same time lie near each
 * other, and to ask the system for each takes as long as to scan it.
 */
export class RecentBlocks {
  /** In the order of their last use. */
  readonly #blocks = new Map<number, Block>();
  /** So many more are read alone. */
  #alone = ALONE_FIRST;
  #tried = 0;
  #missed = 0;

  /** Reads like `Rereader.readAt`; `input` tells the files apart. */
  readAt(input: number, file: Rereader, position: number, into: Uint8Array, length: number): number {
    const number = Math.floor(position / BLOCK_BYTES);
    const from = position - number * BLOCK_BYTES;
    const isWithin = from + length <= BLOCK_BYTES && position + length <= file.size && position < MOST_POSITION;
    if (!isWithin || this.#alone > 0) {
      this.#alone -= this.#alone > 0 ? 1 : 0;
      return file.readAt(position, into, length);
    }
    this.#weigh();
    const block = this.#blockOf(input * (MOST_POSITION / BLOCK_BYTES) + number, file, number * BLOCK_BYTES);
    if (from + length > block.length) {
      // What could not be read with others may be readable alone.
      return file.readAt(position, into, length);
    }
    into.set(block.bytes.subarray(from, from + length));
    return length;
  }

  /** Whether blocks still pay. */
  #weigh(): void {
    this.#tried++;
    if (this.#tried === TRIED) {
      this.#alone = this.#missed > MOST_MISSED ? ALONE_AFTER : 0;
      this.#tried = 0;
      this.#missed = 0;
    }
  }

  #blockOf(key: number, file: Rereader, position: number): Block {
    const known = this.#blocks.get(key);
    if (known !== undefined) {
      this.#blocks.delete(key);
      this.#blocks.set(key, known);
      return known;
    }
    this.#missed++;
    const block = this.#room();
    block.length = file.readAt(position, block.bytes, Math.min(BLOCK_BYTES, file.size - position));
    this.#blocks.set(key, block);
    return block;
  }

  /** Memory for a block: that of the one that nobody used for longest, once there are as many as may be. */
  #room(): Block {
    const [oldest] = this.#blocks;
    if (this.#blocks.size < MOST_BLOCKS || oldest === undefined) {
      return { bytes: new Uint8Array(BLOCK_BYTES), length: 0 };
    }
    this.#blocks.delete(oldest[0]);
    return oldest[1];
  }
}
