import { Column } from './column.ts';

const FIRST_BYTES = 4096;
const MOST_BYTES = 512 * 1024;
/** Most bytes that a UTF-16 unit takes in UTF-8. */
const WIDEST = 3;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Well-formed texts, each found again by the number that it was given: 0, 1, 2 … They lie in bytes, where a collector of garbage
 * neither moves nor visits them.
 */
export class KeptTexts {
  readonly #blocks: Uint8Array[] = [];
  readonly #blockOf = new Column(Int32Array);
  readonly #startOf = new Column(Int32Array);
  readonly #endOf = new Column(Int32Array);
  /** Bytes used of the last block. */
  #used = 0;

  get length(): number {
    return this.#blockOf.length;
  }

  /** @returns its number. */
  add(text: string): number {
    const last = this.#blocks.at(-1);
    const hasRoom = last !== undefined && last.length - this.#used >= text.length;
    const start = this.#write(text, hasRoom ? last : this.#newBlock(text));
    this.#blockOf.push(this.#blocks.length - 1);
    this.#startOf.push(start);
    this.#endOf.push(this.#used);
    return this.#blockOf.length - 1;
  }

  text(number: number): string {
    const block = this.#blocks[this.#blockOf.at(number)] as Uint8Array;
    return decoder.decode(block.subarray(this.#startOf.at(number), this.#endOf.at(number)));
  }

  /** Writes it where it fits, which a text of other than ASCII may not; returns where it begins. */
  #write(text: string, block: Uint8Array): number {
    const { read, written } = encoder.encodeInto(text, block.subarray(this.#used));
    if (read < text.length) {
      return this.#write(text, this.#newBlock(text));
    }
    this.#used += written;
    return this.#used - written;
  }

  #newBlock(text: string): Uint8Array {
    const usual = Math.min(MOST_BYTES, FIRST_BYTES << Math.min(this.#blocks.length, 7));
    const block = new Uint8Array(Math.max(usual, WIDEST * text.length));
    this.#blocks.push(block);
    this.#used = 0;
    return block;
  }
}
