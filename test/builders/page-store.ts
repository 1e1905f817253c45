import type { PageStore } from '../../src/bytes/index.ts';

/** Keeps pages that are put away, and counts how often one is fetched. */
export class KeptPages implements PageStore {
  readonly pages: Uint8Array[] = [];
  reads = 0;

  write(place: number, bytes: Uint8Array): void {
    this.pages[place] = bytes.slice();
  }

  read(place: number, into: Uint8Array): void {
    this.reads++;
    into.set(this.pages[place] as Uint8Array);
  }
}
