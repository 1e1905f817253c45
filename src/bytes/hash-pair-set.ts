const FIRST_SLOTS = 1024;

/**
 * A set of 64-bit values given as two 32-bit halves: open addressing over one typed array, so that a member costs 16 to
 * 32 bytes, no object, and one line of the cache. Holds `limit` members; then `add` changes nothing and `isFull` is true.
 */
export class HashPairSet {
  readonly #limit: number;
  /** The halves side by side; a free slot has 0 as its second half. */
  #slots: Int32Array<ArrayBuffer>;
  #size = 0;

  /** @param expected members it is made for; more are welcome. */
  constructor(limit: number, expected = 0) {
    this.#limit = limit;
    let slots = FIRST_SLOTS;
    while (slots < 2 * Math.min(expected, limit)) {
      slots *= 2;
    }
    this.#slots = new Int32Array(2 * slots);
  }

  get size(): number {
    return this.#size;
  }

  get isFull(): boolean {
    return this.#size >= this.#limit;
  }

  has(first: number, second: number): boolean {
    return this.#slots[this.#find(first | 0, usable(second)) + 1] !== 0;
  }

  /** Adds it unless it is there or the set is full. True when it was there. */
  add(first: number, second: number): boolean {
    const half = usable(second);
    const at = this.#find(first | 0, half);
    if (this.#slots[at + 1] !== 0) {
      return true;
    }
    if (!this.isFull) {
      this.#slots[at] = first;
      this.#slots[at + 1] = half;
      this.#size++;
      if (this.#size * 4 > this.#slots.length) {
        this.#grow();
      }
    }
    return false;
  }

  /** Where the first half of it is, or the free slot where it would be. */
  #find(first: number, second: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = (first << 1) & mask;
    while (slots[at + 1] !== 0 && (slots[at] !== first || slots[at + 1] !== second)) {
      at = (at + 2) & mask;
    }
    return at;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) {
      const second = old[i + 1] as number;
      if (second !== 0) {
        const at = this.#find(old[i] as number, second);
        this.#slots[at] = old[i] as number;
        this.#slots[at + 1] = second;
      }
    }
  }
}

/** 0 marks a free slot. */
function usable(second: number): number {
  return (second | 0) === 0 ? 1 : second | 0;
}
