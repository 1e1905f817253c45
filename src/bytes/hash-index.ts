const FIRST_SLOTS = 1024;
const FREE = 0;
const TAKEN = 1;
/** Marks a slot whose entry was deleted: a search goes on past it. */
const GONE = 2;

/**
 * A map from 64-bit hashes, given as two 32-bit halves, to whole numbers from 0 to 2^31 - 1: open addressing over one
 * typed array, so that an entry costs 32 to 128 bytes and a lookup usually one line of the cache. The hash stands for the
 * key: nothing is compared beyond it.
 */
export class HashIndex {
  /** Four words a slot: first half, second half, the number, and whether the slot is FREE, TAKEN or GONE. */
  #slots = new Int32Array(4 * FIRST_SLOTS);
  #size = 0;
  /** Slots that are not free: entries and deleted ones. */
  #used = 0;

  get size(): number {
    return this.#size;
  }

  /** The number filed under the hash; -1 where there is none. */
  get(first: number, second: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = (first << 2) & mask; slots[at + 3] !== FREE; at = (at + 4) & mask) {
      if (slots[at] === first && slots[at + 1] === second && slots[at + 3] === TAKEN) {
        return slots[at + 2]!;
      }
    }
    return -1;
  }

  /** Files `value` under a hash that is not there. */
  add(first: number, second: number, value: number): void {
    if ((this.#used + 1) * 8 > this.#slots.length) {
      this.#rebuild();
    }
    this.#place(first, second, value);
    this.#size++;
    this.#used++;
  }

  /** Empty, with as much memory as it has. */
  clear(): void {
    this.#slots.fill(FREE);
    this.#size = 0;
    this.#used = 0;
  }

  delete(first: number, second: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = (first << 2) & mask; slots[at + 3] !== FREE; at = (at + 4) & mask) {
      if (slots[at] === first && slots[at + 1] === second && slots[at + 3] === TAKEN) {
        slots[at + 3] = GONE;
        this.#size--;
        return;
      }
    }
  }

  #place(first: number, second: number, value: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = (first << 2) & mask;
    while (slots[at + 3] !== FREE) {
      at = (at + 4) & mask;
    }
    slots[at] = first;
    slots[at + 1] = second;
    slots[at + 2] = value;
    slots[at + 3] = TAKEN;
  }

  /** Drops the deleted slots, and doubles where the entries alone need it. */
  #rebuild(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(this.#size * 16 > old.length ? old.length * 2 : old.length);
    this.#used = this.#size;
    for (let at = 0; at < old.length; at += 4) {
      if (old[at + 3] === TAKEN) {
        this.#place(old[at]!, old[at + 1]!, old[at + 2]!);
      }
    }
  }
}
