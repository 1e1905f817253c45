/**
 * Finds the entries of a ring by a number: for each key a chain from the latest entry back. An entry that the ring has
 * overwritten is never met, so nothing has to be taken out.
 */
export class RingIndex {
  readonly #size: number;
  /** By the lowest bits of a key: the turn of its latest entry, and 0 for none. */
  readonly #heads: Int32Array;
  /** By the place of an entry: the turn of the entry before it in the chain. */
  readonly #before: Int32Array;
  readonly #keys: Int32Array;
  /** Entries ever made; wraps around after two thousand million, which forgets what is in the ring. */
  #turns = 0;

  /** @param size of the ring, a power of two. */
  constructor(size: number) {
    this.#size = size;
    this.#heads = new Int32Array(2 * size);
    this.#before = new Int32Array(size);
    this.#keys = new Int32Array(size);
  }

  /** Files the next entry of the ring under a key: the first call is for place 0, the second for place 1, and so on. */
  add(key: number): void {
    if (this.#turns === 0x7fffffff - (0x7fffffff % this.#size)) {
      this.#turns = 0;
      this.#heads.fill(0);
    }
    const place = this.#turns % this.#size;
    this.#turns++;
    const head = this.#headOf(key);
    this.#keys[place] = key;
    this.#before[place] = this.#heads[head]!;
    this.#heads[head] = this.#turns;
  }

  /** The place of the latest entry with this key; -1 where there is none. */
  latest(key: number): number {
    return this.#from(this.#heads[this.#headOf(key)]!, key | 0);
  }

  /** The place of the next older entry with the same key; -1 behind the oldest. */
  older(place: number): number {
    return this.#from(this.#before[place]!, this.#keys[place]!);
  }

  #from(turn: number, key: number): number {
    let at = turn;
    while (at > 0 && at > this.#turns - this.#size) {
      const place = (at - 1) % this.#size;
      if (this.#keys[place] === key) {
        return place;
      }
      at = this.#before[place]!;
    }
    return -1;
  }

  #headOf(key: number): number {
    return (key ^ (key >>> 15)) & (this.#heads.length - 1);
  }
}
