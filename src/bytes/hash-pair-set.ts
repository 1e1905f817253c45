const FIRST_SIZE = 1024;

/**
 * A set of 64-bit values given as two 32-bit halves: open addressing over typed arrays, so that a member costs 8 to 16
 * bytes and no object. Grows to `limit` members; at the limit `add` refuses and `isFull` is true.
 */
export class HashPairSet {
  readonly #limit: number;
  #first = new Int32Array(FIRST_SIZE);
  #second = new Int32Array(FIRST_SIZE);
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#size;
  }

  get isFull(): boolean {
    return this.#size >= this.#limit;
  }

  has(first: number, second: number): boolean {
    return this.#second[this.#slotOf(first | 0, present(second))] !== 0;
  }

  /** Adds it unless it is there or the set is full. */
  add(first: number, second: number): void {
    const value = present(second);
    const slot = this.#slotOf(first | 0, value);
    if (this.#second[slot] !== 0 || this.isFull) {
      return;
    }
    this.#first[slot] = first | 0;
    this.#second[slot] = value;
    this.#size++;
    if (this.#size * 2 > this.#first.length) {
      this.#grow();
    }
  }

  clear(): void {
    this.#first = new Int32Array(FIRST_SIZE);
    this.#second = new Int32Array(FIRST_SIZE);
    this.#size = 0;
  }

  /** Where it is, or the free slot where it would be. A free slot has 0 as its second half. */
  #slotOf(first: number, second: number): number {
    const mask = this.#first.length - 1;
    let slot = first & mask;
    while (this.#second[slot] !== 0 && (this.#second[slot] !== second || this.#first[slot] !== first)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const oldFirst = this.#first;
    const oldSecond = this.#second;
    this.#first = new Int32Array(oldFirst.length * 2);
    this.#second = new Int32Array(oldFirst.length * 2);
    for (let i = 0; i < oldFirst.length; i++) {
      const second = oldSecond[i] as number;
      if (second !== 0) {
        const slot = this.#slotOf(oldFirst[i] as number, second);
        this.#first[slot] = oldFirst[i] as number;
        this.#second[slot] = second;
      }
    }
  }
}

/** 0 marks a free slot. */
function present(second: number): number {
  return (second | 0) === 0 ? 1 : second | 0;
}
