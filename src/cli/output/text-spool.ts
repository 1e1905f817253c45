import { closeSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { Told } from '../../check/index.ts';
import { fileWithoutName, writeWhole } from '../input/spool.ts';

/** Characters that are kept in memory; the rest goes into a file. */
const MOST_IN_MEMORY = 8 * 1024 * 1024;
const BLOCK_BYTES = 64 * 1024;

/** A text: its beginning in memory, the rest from one position of the file to another. */
type Place = { text: string; readonly from: number; to: number };

/** Texts one after the other, kept until it is known what stands before them; in memory as long as they are short. */
export class TextSpool implements Told {
  readonly #mostInMemory: number;
  readonly #places: Place[] = [];
  #inMemory = 0;
  #file: number | null = null;
  /** What is in the file, and what is on its way there. */
  #written = 0;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;

  constructor(mostInMemory = MOST_IN_MEMORY) {
    this.#mostInMemory = mostInMemory;
  }

  /** From here on what is added is the next text. */
  begin(): void {
    const from = this.#written + this.#waitingBytes;
    this.#places.push({ text: '', from, to: from });
  }

  add(piece: string): void {
    const place = this.#places.at(-1);
    if (place === undefined || piece === '') {
      return;
    }
    // Once a text has gone to the file, what follows of it has to as well.
    if (place.to === place.from && this.#inMemory + piece.length <= this.#mostInMemory) {
      this.#inMemory += piece.length;
      place.text += piece;
      return;
    }
    const bytes = Buffer.from(piece);
    place.to += bytes.length;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= BLOCK_BYTES) {
      this.#flush();
    }
  }

  *all(between = ''): Generator<string> {
    for (let place = 0; place < this.#places.length; place++) {
      if (place > 0 && between !== '') {
        yield between;
      }
      yield* this.of(place);
    }
  }

  *of(place: number): Generator<string> {
    const { text = '', from = 0, to = 0 } = this.#places[place] ?? {};
    if (text !== '') {
      yield text;
    }
    if (to > from) {
      this.#flush();
      yield* this.#read(from, to);
    }
  }

  close(): void {
    if (this.#file !== null) {
      closeSync(this.#file);
      this.#file = null;
    }
  }

  #flush(): void {
    if (this.#waitingBytes > 0) {
      this.#file ??= fileWithoutName();
      writeWhole(this.#file, Buffer.concat(this.#waiting));
      this.#written += this.#waitingBytes;
      this.#waiting = [];
      this.#waitingBytes = 0;
    }
  }

  *#read(from: number, to: number): Generator<string> {
    const decoder = new StringDecoder('utf8');
    const block = Buffer.allocUnsafe(BLOCK_BYTES);
    for (let at = from; at < to && this.#file !== null; ) {
      const length = readSync(this.#file, block, 0, Math.min(BLOCK_BYTES, to - at), at);
      if (length === 0) {
        throw new Error('a temporary file became shorter');
      }
      at += length;
      yield decoder.write(block.subarray(0, length));
    }
    yield decoder.end();
  }
}
