type Entry<T> = { readonly atUs: number; readonly owner: T };

/** Owners to be looked at when the trace's time reaches a moment: a binary heap, one entry per owner at a time. */
export class WakeQueue<T> {
  readonly #heap: Entry<T>[] = [];

  get size(): number {
    return this.#heap.length;
  }

  /** @param atUs trace time in microseconds. */
  schedule(atUs: number, owner: T): void {
    const heap = this.#heap;
    let i = heap.length;
    const entry = { atUs, owner };
    heap.push(entry);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const above = heap[parent] as Entry<T>;
      if (above.atUs <= atUs) {
        break;
      }
      heap[i] = above;
      i = parent;
    }
    heap[i] = entry;
  }

  /** The next owner whose moment has come, taken out; null when none is due. */
  takeDue(nowUs: number): T | null {
    const first = this.#heap[0];
    return first !== undefined && first.atUs <= nowUs ? this.takeFirst() : null;
  }

  /** The owner due next, due or not, taken out; null when the queue is empty. */
  takeFirst(): T | null {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) {
      return null;
    }
    if (heap.length > 0) {
      this.#sink(last);
    }
    return first.owner;
  }

  #sink(entry: Entry<T>): void {
    const heap = this.#heap;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) {
        break;
      }
      const right = heap[child + 1];
      if (right !== undefined && right.atUs < (heap[child] as Entry<T>).atUs) {
        child++;
      }
      const below = heap[child] as Entry<T>;
      if (below.atUs >= entry.atUs) {
        break;
      }
      heap[i] = below;
      i = child;
    }
    heap[i] = entry;
  }
}
