import { closeSync, readSync } from 'node:fs';
import { Column } from '../../bytes/index.ts';
import type { RecordStore } from '../../report/index.ts';
import { fileWithoutName, writeWhole } from '../input/spool.ts';

const PAGE_BYTES = 64 * 1024;
/** Pages that are kept in memory before a file is made: 8 MiB. */
const MOST_PAGES_IN_MEMORY = 128;
/** Pages of the file that were read last: 4 MiB. */
const MOST_PAGES_READ = 64;

/**
 * Texts of which any is read again by its number: the first in memory, the rest in a file without a name. Of a text its place is
 * kept in memory, 8 bytes. What lies near to each other is read together.
 */
export class RecordSpool implements RecordStore {
  readonly #mostInMemory: number;
  /** Where each text begins; the end of the last is the end of all. */
  readonly #starts = new Column(Float64Array);
  #end = 0;
  readonly #inMemory: Buffer[] = [];
  /** Which page is being filled. */
  #page = 0;
  #filling = Buffer.allocUnsafeSlow(PAGE_BYTES);
  #file: number | null = null;
  /** In the order of their last use. */
  readonly #read = new Map<number, Buffer>();
  #bytes = Buffer.allocUnsafeSlow(PAGE_BYTES);

  constructor(mostInMemory = MOST_PAGES_IN_MEMORY) {
    this.#mostInMemory = mostInMemory;
  }

  add(text: string): number {
    const bytes = this.#bytesOf(text);
    this.#starts.push(this.#end);
    for (let at = 0; at < bytes.length; ) {
      const from = this.#end - this.#page * PAGE_BYTES;
      const length = Math.min(bytes.length - at, PAGE_BYTES - from);
      this.#filling.set(bytes.subarray(at, at + length), from);
      at += length;
      this.#end += length;
      if (from + length === PAGE_BYTES) {
        this.#putAway();
      }
    }
    return this.#starts.length - 1;
  }

  text(record: number): string {
    const start = this.#starts.at(record);
    const end = record + 1 < this.#starts.length ? this.#starts.at(record + 1) : this.#end;
    const page = Math.floor(start / PAGE_BYTES);
    const from = start - page * PAGE_BYTES;
    if (from + end - start <= PAGE_BYTES) {
      return this.#pageAt(page).toString('utf8', from, from + end - start);
    }
    const bytes = Buffer.allocUnsafe(end - start);
    for (let at = start; at < end; ) {
      const number = Math.floor(at / PAGE_BYTES);
      const within = at - number * PAGE_BYTES;
      const length = Math.min(end - at, PAGE_BYTES - within);
      this.#pageAt(number).copy(bytes, at - start, within, within + length);
      at += length;
    }
    return bytes.toString('utf8');
  }

  close(): void {
    if (this.#file !== null) {
      closeSync(this.#file);
      this.#file = null;
    }
  }

  #bytesOf(text: string): Buffer {
    if (this.#bytes.length < text.length * 3) {
      this.#bytes = Buffer.allocUnsafeSlow(text.length * 3);
    }
    return this.#bytes.subarray(0, this.#bytes.write(text));
  }

  /** A page is full. */
  #putAway(): void {
    if (this.#page < this.#mostInMemory) {
      this.#inMemory.push(this.#filling);
      this.#filling = Buffer.allocUnsafeSlow(PAGE_BYTES);
    } else {
      this.#file ??= fileWithoutName();
      writeWhole(this.#file, this.#filling);
    }
    this.#page++;
  }

  #pageAt(page: number): Buffer {
    if (page === this.#page) {
      return this.#filling;
    }
    return this.#inMemory[page] ?? this.#pageOfFile(page);
  }

  #pageOfFile(page: number): Buffer {
    const known = this.#read.get(page);
    if (known !== undefined) {
      this.#read.delete(page);
      this.#read.set(page, known);
      return known;
    }
    const bytes = this.#room();
    const position = (page - this.#mostInMemory) * PAGE_BYTES;
    for (let at = 0; at < PAGE_BYTES; ) {
      const length = this.#file === null ? 0 : readSync(this.#file, bytes, at, PAGE_BYTES - at, position + at);
      if (length === 0) {
        throw new Error('a temporary file became shorter');
      }
      at += length;
    }
    this.#read.set(page, bytes);
    return bytes;
  }

  /** Memory for a page: that of the one that nobody used for longest, once there are as many as may be. */
  #room(): Buffer {
    const [oldest] = this.#read;
    if (this.#read.size < MOST_PAGES_READ || oldest === undefined) {
      return Buffer.allocUnsafeSlow(PAGE_BYTES);
    }
    this.#read.delete(oldest[0]);
    return oldest[1];
  }
}
