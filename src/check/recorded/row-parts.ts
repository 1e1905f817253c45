import { Column, type Pages, RowIndex } from '../../bytes/index.ts';
import type { CaseColumns } from './case-columns.ts';

/** How many parts a table is looked at in, so that of each part an index fits into memory. A power of two. */
export function partsOf(rows: number, mostAtOnce: number): number {
  let parts = 1;
  while (rows > parts * mostAtOnce) {
    parts *= 2;
  }
  return parts;
}

/** Whether what has this half of a hash belongs to a part: of one key always to the same. */
export function isInPart(half: number, part: number, parts: number): boolean {
  return (half & (parts - 1)) === part;
}

/** By which halves of hashes rows are found. */
export type Key = { readonly first: (row: number) => number; readonly second: (row: number) => number };

/** A part of so many, and where what is made of it lies. */
export type PartOf = { readonly part: number; readonly parts: number; readonly pages: Pages };

/** Finds rows of one part of a table, by keys that begin with the Call-ID. */
export class PartIndex {
  readonly #rows: Column;
  readonly #index: RowIndex;

  constructor(
    { idSecond }: CaseColumns,
    [from, to]: readonly [number, number],
    key: Key,
    { part, parts, pages }: PartOf,
  ) {
    this.#rows = new Column(Int32Array, pages);
    for (let row = from; row < to; row++) {
      if (isInPart(idSecond.at(row), part, parts)) {
        this.#rows.push(row);
      }
    }
    this.#index = new RowIndex(
      { at: (place) => key.first(this.#rows.at(place)) },
      { at: (place) => key.second(this.#rows.at(place)) },
      0,
      this.#rows.length,
      pages,
    );
  }

  /** Nobody will ask it again. */
  clear(): void {
    this.#rows.clear();
    this.#index.clear();
  }

  /** Those of a key, in their order. */
  *of(first: number, second: number): Generator<number> {
    for (let place = this.#index.find(first, second); place >= 0; place = this.#index.after(place)) {
      yield this.#rows.at(place);
    }
  }

  /** The first of a key; -1 where there is none. */
  first(first: number, second: number): number {
    return this.#rowAt(this.#index.find(first, second));
  }

  last(first: number, second: number): number {
    return this.#rowAt(this.#index.findLast(first, second));
  }

  #rowAt(place: number): number {
    return place < 0 ? -1 : this.#rows.at(place);
  }
}
