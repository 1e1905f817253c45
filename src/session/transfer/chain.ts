type Link<T> = { readonly item: T; older: Link<T> | null; newer: Link<T> | null };

/** A set that also tells its latest items without walking over the others. */
export class Chain<T> {
  readonly #links = new Map<T, Link<T>>();
  #newest: Link<T> | null = null;

  get size(): number {
    return this.#links.size;
  }

  /** What is in it already stays where it is. */
  add(item: T): void {
    if (this.#links.has(item)) {
      return;
    }
    const link: Link<T> = { item, older: this.#newest, newer: null };
    if (this.#newest !== null) {
      this.#newest.newer = link;
    }
    this.#newest = link;
    this.#links.set(item, link);
  }

  /** Whether it was there. */
  delete(item: T): boolean {
    const link = this.#links.get(item);
    if (link === undefined) {
      return false;
    }
    this.#links.delete(item);
    if (link.older !== null) {
      link.older.newer = link.newer;
    }
    if (link.newer === null) {
      this.#newest = link.older;
    } else {
      link.newer.older = link.older;
    }
    return true;
  }

  /** The latest, at most so many, the oldest of them first. */
  latest(most: number): T[] {
    const items: T[] = [];
    for (let link = this.#newest; link !== null && items.length < most; link = link.older) {
      items.push(link.item);
    }
    return items.reverse();
  }
}
