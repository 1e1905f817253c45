import { type KindOf, type Numbers, numbersOver, Page, type Pages } from './paging.ts';

/** The pages of one list, of which one is at hand. */
export class PageList<Kind extends Numbers> {
  /** The page at hand; -1 while it is put away. */
  at = -1;
  /** What stands in it. */
  numbers: Kind;
  readonly #kind: KindOf<Kind>;
  readonly #pages: Pages;
  #all: Page<Kind>[] = [];
  #open: Page<Kind> | null = null;

  constructor(kind: KindOf<Kind>, pages: Pages) {
    this.#kind = kind;
    this.#pages = pages;
    this.numbers = new kind(0);
  }

  get length(): number {
    return this.#all.length;
  }

  /** Makes another page behind the last, and has it at hand. @param numbers as many as a page has; what stands in others is not known. */
  add(numbers: Kind = numbersOver(this.#kind, this.#pages.room())): void {
    const page = new Page(numbers, this.#left);
    this.#all.push(page);
    this.#pages.keep(page);
    this.#open = page;
    this.numbers = numbers;
    this.at = this.#all.length - 1;
  }

  /** Has a page at hand, until the next call of any list with the same `Pages`. */
  turnTo(number: number): Kind {
    if (number !== this.at) {
      const page = this.#all[number] as Page<Kind>;
      this.numbers = page.numbers ?? this.#pages.restore(page, this.#kind);
      page.isUsed = true;
      this.#open = page;
      this.at = number;
    }
    return this.numbers;
  }

  /** The page at hand was written to. */
  noteChange(): void {
    if (this.#open !== null) {
      this.#open.isChanged = true;
    }
  }

  /** Nobody will ask for what stands in it. */
  clear(): void {
    for (const page of this.#all) {
      this.#pages.drop(page);
    }
    this.#all = [];
    this.#open = null;
    this.at = -1;
  }

  readonly #left = (page: Page): void => {
    if (page === (this.#open as Page | null)) {
      this.#open = null;
      this.at = -1;
    }
  };
}
