import { Column } from './column.ts';
import { HashIndex } from './hash-index.ts';
import { TextHash } from './text-hash.ts';

/** How often each text came by. Of a text its hash is kept, so that one costs some 50 bytes however long it is. */
export class TextCounts {
  readonly #places = new HashIndex();
  readonly #counts = new Column(Int32Array);
  readonly #hash = new TextHash();

  /** Counts it once more; how often that makes. */
  add(text: string): number {
    this.#hash.of(text);
    return this.addHash(this.#hash.first, this.#hash.second);
  }

  /** None was counted. */
  clear(): void {
    this.#places.clear();
    this.#counts.clear();
  }

  /** The same for a text of which the hash is known. */
  addHash(first: number, second: number): number {
    const place = this.#places.get(first, second);
    if (place < 0) {
      this.#places.add(first, second, this.#counts.length);
      this.#counts.push(1);
      return 1;
    }
    const count = this.#counts.at(place) + 1;
    this.#counts.set(place, count);
    return count;
  }
}
