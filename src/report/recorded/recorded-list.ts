import type { Sized } from '../../model/index.ts';

/** A list of which each item is read when its turn comes. */
export class RecordedList<Item> implements Sized<Item> {
  readonly length: number;
  readonly #read: (place: number) => Item;
  /** Who looks at an item looks at it more than once. */
  #lastPlace = -1;
  #last: Item | null = null;

  constructor(length: number, read: (place: number) => Item) {
    this.length = length;
    this.#read = read;
  }

  /** One that there is. */
  at(place: number): Item {
    if (place !== this.#lastPlace) {
      this.#last = this.#read(place);
      this.#lastPlace = place;
    }
    return this.#last as Item;
  }

  *[Symbol.iterator](): Generator<Item> {
    for (let place = 0; place < this.length; place++) {
      yield this.at(place);
    }
  }

  /** As an array is told. */
  toJSON(): Item[] {
    return [...this];
  }
}
