import type { PageStore } from '../../src/bytes/index.ts';

/** Keeps pages that are put away, and counts how often one is fetched. */
export class KeptPages implements PageStore {
  readonly pages: Uint8Array[] = [];
  reads = 0;
  readonly #room: number;

  /** @param room for so many pages. */
  constructor(room = Number.POSITIVE_INFINITY) {
    this.#room = room;
  }

  write(place: number, bytes: Uint8Array): boolean {
    if (place >= this.#room) {
      return false;
    }
    this.pages[place] = bytes.slice();
    return true;
  }

  read(place: number, into: Uint8Array): void {
    this.reads++;
    into.set(this.pages[place] as Uint8Array);
  }
}
