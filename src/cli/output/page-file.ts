import { closeSync, readSync } from 'node:fs';
import { PAGE_BYTES, type PageStore } from '../../bytes/index.ts';
import { fileWithoutName, writeWhole } from '../input/spool.ts';
import { WriteFault } from './write-fault.ts';

/**
 * Pages that memory has no room for, in a file that only its owner can read and that has no name. It is made for the first. Where the
 * temporary folder takes no more, or nothing at all, they stay in memory.
 */
export class PageFile implements PageStore {
  #file: number | null = null;

  write(place: number, bytes: Uint8Array): boolean {
    try {
      this.#file ??= fileWithoutName();
      writeWhole(this.#file, bytes, place * PAGE_BYTES);
      return true;
    } catch (error) {
      if (error instanceof WriteFault) {
        return false;
      }
      throw error;
    }
  }

  read(place: number, into: Uint8Array): void {
    for (let at = 0; at < into.length; ) {
      const position = place * PAGE_BYTES + at;
      const length = this.#file === null ? 0 : readSync(this.#file, into, at, into.length - at, position);
      if (length === 0) {
        throw new Error('a temporary file became shorter');
      }
      at += length;
    }
  }

  close(): void {
    if (this.#file !== null) {
      closeSync(this.#file);
      this.#file = null;
    }
  }
}
