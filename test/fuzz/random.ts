/** Pseudo-random choices that a seed repeats (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A whole number from 0 to 2^32 - 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** A whole number below `bound`; 0 where nothing is below it. */
  below(bound: number): number {
    return bound <= 1 ? 0 : this.next() % Math.floor(bound);
  }

  /** True once in `times`. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) {
      throw new RangeError('nothing to pick from');
    }
    return list[this.below(list.length)] as T;
  }

  /** A small number mostly, a large one seldom: 0 to `bound` - 1. */
  small(bound: number): number {
    return this.below(1 + this.below(1 + this.below(bound)));
  }
}
