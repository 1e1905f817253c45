/**
 * Hands items from one who makes them to one who takes them, so that neither runs ahead: whoever makes them waits in
 * `flush` until the last one was taken.
 */
export class Handover<T> {
  #items: T[] = [];
  #isOver = false;
  #isUnwanted = false;
  #wakeTaker = (): void => {};
  #wakeMaker = (): void => {};

  put(item: T): void {
    if (!this.#isUnwanted) {
      this.#items.push(item);
    }
  }

  /** Resolves when everything was taken, or nobody wants it. */
  async flush(): Promise<void> {
    while (this.#items.length > 0 && !this.#isUnwanted) {
      const taken = new Promise<void>((resolve) => {
        this.#wakeMaker = resolve;
      });
      this.#wakeTaker();
      await taken;
    }
  }

  /** Nothing more will come. */
  end(): void {
    this.#isOver = true;
    this.#wakeTaker();
  }

  /** Nothing more is wanted. */
  refuse(): void {
    this.#isUnwanted = true;
    this.#wakeMaker();
  }

  /** What is put, until the end. */
  async *items(): AsyncGenerator<T, void, void> {
    for (;;) {
      // More may come while the taker looks at one of them.
      for (let at = 0; at < this.#items.length; at++) {
        yield this.#items[at] as T;
      }
      this.#items = [];
      this.#wakeMaker();
      if (this.#isOver) {
        return;
      }
      await new Promise<void>((resolve) => {
        this.#wakeTaker = resolve;
      });
    }
  }
}
