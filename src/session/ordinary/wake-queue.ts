const SECOND_US = 1_000_000;

/**
 * Owners to be looked at when the trace's time reaches a moment: a calendar of one bucket a second, so that putting in
 * and taking out cost the same however many wait.
 */
export class WakeQueue<T> {
  /** No owner is due before this moment; it may be a little early. */
  nextUs = Number.NEGATIVE_INFINITY;
  readonly #buckets = new Map<number, T[]>();
  /** Every second that has a bucket, in rising order from `#at` on; new ones are merged in when needed. */
  #seconds: number[] = [];
  #at = 0;
  #isSorted = true;

  /** @param atUs trace time in microseconds. */
  schedule(atUs: number, owner: T): void {
    const second = Math.ceil(atUs / SECOND_US);
    this.nextUs = Math.min(this.nextUs, second * SECOND_US);
    const bucket = this.#buckets.get(second);
    if (bucket !== undefined) {
      bucket.push(owner);
      return;
    }
    this.#buckets.set(second, [owner]);
    this.#isSorted &&=
      this.#seconds.length === this.#at || second >= (this.#seconds[this.#seconds.length - 1] as number);
    this.#seconds.push(second);
  }

  /** The next owner whose moment has come, taken out; null when none is due. */
  takeDue(nowUs: number): T | null {
    const second = this.#firstSecond();
    if (second !== null && second * SECOND_US <= nowUs) {
      return this.#takeFrom(second);
    }
    this.nextUs = second === null ? Number.POSITIVE_INFINITY : second * SECOND_US;
    return null;
  }

  #firstSecond(): number | null {
    if (!this.#isSorted) {
      this.#seconds = this.#seconds.slice(this.#at).sort((a, b) => a - b);
      this.#at = 0;
      this.#isSorted = true;
    }
    return this.#seconds[this.#at] ?? null;
  }

  #takeFrom(second: number): T | null {
    const bucket = this.#buckets.get(second) as T[];
    const owner = bucket.pop() as T;
    if (bucket.length === 0) {
      this.#buckets.delete(second);
      this.#at++;
      if (this.#at > 1024) {
        this.#seconds = this.#seconds.slice(this.#at);
        this.#at = 0;
      }
    }
    return owner;
  }
}
