/** Numbers of one kind in one piece of memory. */
export type Numbers = Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** The kind of numbers that a list is of: a class of typed arrays. */
export type KindOf<Kind extends Numbers> = { new (length: number): Kind; readonly BYTES_PER_ELEMENT: number };

/** The same memory as numbers of a kind: the overloads of its class are not seen through a type parameter. */
export function numbersOver<Kind extends Numbers>(kind: KindOf<Kind>, bytes: ArrayBuffer): Kind {
  return new (kind as unknown as new (bytes: ArrayBuffer) => Kind)(bytes);
}

export const PAGE_BYTES = 64 * 1024;
/** Pages that are kept in memory where there is another place for them: 24 MiB. */
const MOST_IN_MEMORY = 384;

/** Takes pages that memory has no room for, and gives them back: by a place, 0, 1, 2 … */
export type PageStore = {
  /** Whether it has room for it: once it has none, what there is more stays in memory. */
  write(place: number, bytes: Uint8Array): boolean;
  /** Fills `into` with what was written there last. */
  read(place: number, into: Uint8Array): void;
};

/** A piece of a list. Who holds it looks at `numbers` before each use: they are null while it is put away. */
export class Page<Kind extends Numbers = Numbers> {
  numbers: Kind | null;
  /** Since `Pages` last looked for one to put away. */
  isUsed = true;
  isChanged = true;
  /** Where it was written; -1 for nowhere. */
  place = -1;
  /** Is called before it is put away. */
  readonly left: (page: Page) => void;

  constructor(numbers: Kind, left: (page: Page) => void) {
    this.numbers = numbers;
    this.left = left;
  }
}

/**
 * The pages of lists that grow with a trace: as many as may be are in memory, and the others where a store keeps them. Which is
 * put away is decided by the clock algorithm: one that was not used since it was looked at last.
 */
export class Pages {
  /** Null from when on it has no room. */
  #store: PageStore | null;
  readonly #written: PageStore | null;
  readonly #most: number;
  readonly #inMemory: Page[] = [];
  #hand = 0;
  #places = 0;
  readonly #freePlaces: number[] = [];

  /** @param store null where all of them stay in memory. */
  constructor(store: PageStore | null = null, most = MOST_IN_MEMORY) {
    this.#store = store;
    this.#written = store;
    this.#most = Math.max(1, most);
  }

  /** Memory of a page for a page that begins, or is to be read again: what stands in it is of another. */
  room(): ArrayBuffer {
    const isPutAway = this.#store !== null && this.#inMemory.length >= this.#most;
    return (isPutAway ? this.#putAway(this.#store as PageStore) : null) ?? new ArrayBuffer(PAGE_BYTES);
  }

  /** From now on this page may be put away. */
  keep(page: Page): void {
    if (this.#store !== null) {
      this.#inMemory.push(page);
    }
  }

  /** Reads a page again that was put away. */
  restore<Kind extends Numbers>(page: Page<Kind>, kind: KindOf<Kind>): Kind {
    const bytes = this.room();
    this.#written?.read(page.place, new Uint8Array(bytes));
    const numbers = numbersOver(kind, bytes);
    page.numbers = numbers;
    page.isChanged = false;
    this.keep(page);
    return numbers;
  }

  /** Nobody will ask for this page again. */
  drop(page: Page): void {
    const at = page.numbers === null ? -1 : this.#inMemory.indexOf(page);
    if (at >= 0) {
      this.#inMemory.splice(at, 1);
    }
    if (page.place >= 0) {
      this.#freePlaces.push(page.place);
    }
    page.numbers = null;
  }

  /** The memory of a page that is written away; null where the store has no room for it. */
  #putAway(store: PageStore): ArrayBuffer | null {
    const page = this.#oldest();
    const { buffer } = page.numbers as Numbers;
    if (page.isChanged) {
      const place = page.place >= 0 ? page.place : (this.#freePlaces.pop() ?? this.#places++);
      if (!store.write(place, new Uint8Array(buffer))) {
        this.#store = null;
        return null;
      }
      page.place = place;
    }
    page.left(page);
    page.numbers = null;
    return buffer;
  }

  /** Takes the page out that the hand finds first of those that were not used. */
  #oldest(): Page {
    for (;;) {
      this.#hand = this.#hand < this.#inMemory.length ? this.#hand : 0;
      const page = this.#inMemory[this.#hand] as Page;
      if (!page.isUsed) {
        // The last one takes its place: the hand comes by it at once, and spares it where it was used.
        const last = this.#inMemory.pop() as Page;
        if (last !== page) {
          this.#inMemory[this.#hand++] = last;
        }
        return page;
      }
      page.isUsed = false;
      this.#hand++;
    }
  }
}
