/** Different names kept of one cause. */
const MOST_NAMES = 10_000;

/** Counts different names, and forgets one that is taken back as often as it was added. Bounded: then it counts no more. */
export class Tally {
  readonly #times = new Map<string, number>();

  get size(): number {
    return this.#times.size;
  }

  add(name: string, more = 1): void {
    const times = this.#times.get(name);
    if (times !== undefined || this.#times.size < MOST_NAMES) {
      this.#times.set(name, (times ?? 0) + more);
    }
  }

  addAll(other: Tally): void {
    for (const [name, times] of other.#times) {
      this.add(name, times);
    }
  }

  takeBack(name: string): void {
    const times = this.#times.get(name) ?? 0;
    if (times > 1) {
      this.#times.set(name, times - 1);
    } else {
      this.#times.delete(name);
    }
  }
}
