import { PageList } from './page-list.ts';
import { type KindOf, type Numbers, PAGE_BYTES, Pages } from './paging.ts';

const FIRST_ROWS = 64;

/** Numbers that are found by their row: from 0 up to `length`. */
export type Rows = { readonly length: number; at(row: number): number };

/**
 * A list of numbers in pages: a number of a row costs what it takes, and no object. Where its pages may be put away a list is as
 * long as there is room for it in their store.
 */
export class Column implements Rows {
  readonly #kind: KindOf<Numbers>;
  readonly #pages: PageList<Numbers>;
  readonly #perPage: number;
  readonly #shift: number;
  #length = 0;

  constructor(kind: KindOf<Numbers>, pages = new Pages()) {
    this.#kind = kind;
    this.#pages = new PageList(kind, pages);
    this.#perPage = PAGE_BYTES / kind.BYTES_PER_ELEMENT;
    this.#shift = Math.log2(this.#perPage);
    this.#begin();
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const row = this.#length++;
    if (row >> this.#shift !== this.#pages.at || (row & (this.#perPage - 1)) >= this.#pages.numbers.length) {
      this.#makeRoom(row);
    }
    this.set(row, value);
  }

  /** The number of a row that there is. */
  at(row: number): number {
    const pages = this.#pages;
    if (row >> this.#shift !== pages.at) {
      pages.turnTo(row >> this.#shift);
    }
    return pages.numbers[row & (this.#perPage - 1)] as number;
  }

  set(row: number, value: number): void {
    const pages = this.#pages;
    if (row >> this.#shift !== pages.at) {
      pages.turnTo(row >> this.#shift);
    }
    pages.numbers[row & (this.#perPage - 1)] = value;
    pages.noteChange();
  }

  /** Makes it so many rows longer. */
  fill(rows: number, value: number): this {
    for (let row = 0; row < rows; row++) {
      this.push(value);
    }
    return this;
  }

  /** Nobody will ask for what stands in it: gives its pages back. */
  clear(): void {
    this.#pages.clear();
    this.#length = 0;
    this.#begin();
  }

  /** The first page begins small, grows, and is no page before it is as large as one. */
  #begin(): void {
    this.#pages.numbers = new this.#kind(FIRST_ROWS);
    this.#pages.at = 0;
  }

  #makeRoom(row: number): void {
    const pages = this.#pages;
    if (row < this.#perPage) {
      const grown = new this.#kind(row * 2);
      grown.set(pages.numbers);
      pages.numbers = grown;
    } else if (row >> this.#shift >= pages.length) {
      if (pages.length === 0) {
        pages.add(pages.numbers);
      }
      pages.add();
    }
  }
}
