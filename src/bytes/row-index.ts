import { Column } from './column.ts';
import { Pages } from './paging.ts';

const NONE = -1;

/** Where the two halves of the hash of each row stand. */
type Halves = { readonly at: (row: number) => number };

/**
 * Finds the rows of a table by a 64-bit hash that stands in two of its columns: open addressing over a list of row numbers, 16 to
 * 24 bytes a row, because the hashes stand in the table already. The hash stands for the key: nothing is compared beyond it.
 */
export class RowIndex {
  readonly #first: Halves;
  readonly #second: Halves;
  readonly #from: number;
  /** The first row of each hash, plus one; 0 is free. */
  readonly #slots: Column;
  /** The next row of the same hash, and of the first one the last. */
  readonly #next: Column;
  readonly #last: Column;

  /** Of the rows from `from` up to `to`, for good. */
  constructor(first: Halves, second: Halves, from: number, to: number, pages = new Pages()) {
    this.#first = first;
    this.#second = second;
    this.#from = from;
    let slots = 2;
    while (slots < 2 * (to - from)) {
      slots *= 2;
    }
    this.#slots = new Column(Int32Array, pages).fill(slots, 0);
    this.#next = new Column(Int32Array, pages).fill(to - from, NONE);
    this.#last = new Column(Int32Array, pages).fill(to - from, NONE);
    // From behind, each before those that were filed already: so rows of one hash are found in their order.
    for (let row = to - 1; row >= from; row--) {
      const slot = this.#slotOf(first.at(row), second.at(row));
      const head = this.#slots.at(slot) - 1;
      this.#next.set(row - from, head);
      this.#last.set(row - from, head < 0 ? row : this.#last.at(head - from));
      this.#slots.set(slot, row + 1);
    }
  }

  /** The first row of a hash; -1 where there is none. */
  find(first: number, second: number): number {
    return this.#slots.at(this.#slotOf(first | 0, second | 0)) - 1;
  }

  /** The last row of a hash; -1 where there is none. */
  findLast(first: number, second: number): number {
    const row = this.find(first, second);
    return row < 0 ? NONE : this.#last.at(row - this.#from);
  }

  /** The next row of the same hash; -1 behind the last. */
  after(row: number): number {
    return this.#next.at(row - this.#from);
  }

  /** Nobody will ask it again. */
  clear(): void {
    this.#slots.clear();
    this.#next.clear();
    this.#last.clear();
  }

  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let at = first & mask;
    for (let row = this.#slots.at(at); row !== 0; row = this.#slots.at(at)) {
      if (this.#first.at(row - 1) === first && this.#second.at(row - 1) === second) {
        break;
      }
      at = (at + 1) & mask;
    }
    return at;
  }
}
