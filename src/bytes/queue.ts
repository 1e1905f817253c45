/** Places that are let go at once. */
const LET_GO = 1_024;

/**
 * What came first goes first. A `Map` keeps the places of what was deleted from its beginning, and whoever asks it for its oldest key goes past
 * all of them each time.
 */
export class Queue<T> {
  #items: (T | undefined)[] = [];
  #head = 0;

  push(item: T): void {
    this.#items.push(item);
  }

  shift(): T | undefined {
    const item = this.#items[this.#head];
    if (this.#head < this.#items.length) {
      this.#items[this.#head++] = undefined;
    }
    if (this.#head >= LET_GO && 2 * this.#head >= this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }

  /** The one that is next to go. */
  peek(): T | undefined {
    return this.#items[this.#head];
  }

  get size(): number {
    return this.#items.length - this.#head;
  }
}
