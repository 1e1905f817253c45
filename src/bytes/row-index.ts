const NONE = -1;

/** Where the two halves of the hash of each row stand. */
type Halves = { readonly at: (row: number) => number };

/**
 * Finds the rows of a table by a 64-bit hash that stands in two of its columns: open addressing over one typed array of row
 * numbers, 16 to 24 bytes a row, because the hashes stand in the table already. The hash stands for the key: nothing is compared
 * beyond it.
 */
export class RowIndex {
  readonly #first: Halves;
  readonly #second: Halves;
  readonly #from: number;
  /** The first row of each hash, plus one; 0 is free. */
  readonly #slots: Int32Array<ArrayBuffer>;
  /** The next row of the same hash, and of the first one the last. */
  readonly #next: Int32Array<ArrayBuffer>;
  readonly #last: Int32Array<ArrayBuffer>;

  /** Of the rows from `from` up to `to`, for good. */
  constructor(first: Halves, second: Halves, from: number, to: number) {
    this.#first = first;
    this.#second = second;
    this.#from = from;
    let slots = 2;
    while (slots < 2 * (to - from)) {
      slots *= 2;
    }
    this.#slots = new Int32Array(slots);
    this.#next = new Int32Array(to - from).fill(NONE);
    this.#last = new Int32Array(to - from);
    // From behind, each before those that were filed already: so rows of one hash are found in their order.
    for (let row = to - 1; row >= from; row--) {
      const slot = this.#slotOf(first.at(row), second.at(row));
      const head = (this.#slots[slot] as number) - 1;
      this.#next[row - from] = head;
      this.#last[row - from] = head < 0 ? row : (this.#last[head - from] as number);
      this.#slots[slot] = row + 1;
    }
  }

  /** The first row of a hash; -1 where there is none. */
  find(first: number, second: number): number {
    return (this.#slots[this.#slotOf(first | 0, second | 0)] as number) - 1;
  }

  /** The last row of a hash; -1 where there is none. */
  findLast(first: number, second: number): number {
    const row = this.find(first, second);
    return row < 0 ? NONE : (this.#last[row - this.#from] as number);
  }

  /** The next row of the same hash; -1 behind the last. */
  after(row: number): number {
    return this.#next[row - this.#from] as number;
  }

  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let at = first & mask;
    for (let row = this.#slots[at] as number; row !== 0; row = this.#slots[at] as number) {
      if (this.#first.at(row - 1) === first && this.#second.at(row - 1) === second) {
        break;
      }
      at = (at + 1) & mask;
    }
    return at;
  }
}
