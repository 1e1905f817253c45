/** Something that waits for its turn. */
export type Timed = { readonly timeUs: number; readonly order: number };

/** What waits, the earliest first; equal times in the order in which they came. */
export class TimeHeap<T extends Timed> {
  readonly #items: T[] = [];

  get size(): number {
    return this.#items.length;
  }

  get first(): T | undefined {
    return this.#items[0];
  }

  add(item: T): void {
    const items = this.#items;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(item, items[parent]!)) {
        break;
      }
      items[at] = items[parent]!;
      at = parent;
    }
    items[at] = item;
  }

  take(): T | undefined {
    const items = this.#items;
    const taken = items[0];
    const last = items.pop();
    if (last !== undefined && items.length > 0) {
      this.#sink(last);
    }
    return taken;
  }

  #sink(item: T): void {
    const items = this.#items;
    const { length } = items;
    let at = 0;
    for (let child = 1; child < length; child = 2 * at + 1) {
      const right = child + 1;
      const lesser = right < length && isBefore(items[right]!, items[child]!) ? right : child;
      if (!isBefore(items[lesser]!, item)) {
        break;
      }
      items[at] = items[lesser]!;
      at = lesser;
    }
    items[at] = item;
  }
}

function isBefore(a: Timed, b: Timed): boolean {
  return a.timeUs < b.timeUs || (a.timeUs === b.timeUs && a.order < b.order);
}
