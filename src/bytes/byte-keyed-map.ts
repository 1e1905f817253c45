import { hashBytes, hashLatin1 } from './hash.ts';
import { isText } from './same-text.ts';

const FIRST_SIZE = 1024;
/** Marks a slot whose entry was deleted: a search goes on past it. */
const GONE = -1;

/**
 * A map from byte strings, looked up by a range of bytes without making a string (half the cost of a lookup by string,
 * design.md "Measured"). Keys are kept as latin-1 text. Open addressing: the hashes stand side by side in one typed
 * array, so that a lookup touches one key only. The hash is seeded at random, so that a trace cannot be written to fall
 * into one chain.
 */
export class ByteKeyedMap<V> {
  readonly #seed = Math.floor(Math.random() * 0x100000000) | 0;
  /** 0 free, GONE deleted, else the hash of the key in the same slot. */
  #hashes = new Int32Array(FIRST_SIZE);
  #keys: string[] = new Array(FIRST_SIZE).fill('');
  #values: (V | undefined)[] = new Array(FIRST_SIZE).fill(undefined);
  #size = 0;
  /** Slots that are not free: entries and deleted ones. */
  #used = 0;

  get size(): number {
    return this.#size;
  }

  get(bytes: Uint8Array, start: number, end: number): V | undefined {
    const hashes = this.#hashes;
    const hash = usable(hashBytes(bytes, start, end, this.#seed));
    const mask = hashes.length - 1;
    for (let slot = hash & mask; hashes[slot] !== 0; slot = (slot + 1) & mask) {
      if (hashes[slot] === hash && isText(bytes, start, end, this.#keys[slot] as string)) {
        return this.#values[slot];
      }
    }
    return undefined;
  }

  getText(key: string): V | undefined {
    const slot = this.#find(key, this.#hashOf(key));
    return slot < 0 ? undefined : this.#values[slot];
  }

  /** `key` is latin-1 text of the bytes. Adds or replaces. */
  set(key: string, value: V): void {
    const hash = this.#hashOf(key);
    const found = this.#find(key, hash);
    if (found >= 0) {
      this.#values[found] = value;
      return;
    }
    if ((this.#used + 1) * 2 > this.#hashes.length) {
      this.#rebuild();
    }
    this.#place(hash, key, value);
    this.#size++;
    this.#used++;
  }

  /** True when there was such a key. */
  delete(key: string): boolean {
    const slot = this.#find(key, this.#hashOf(key));
    if (slot < 0) {
      return false;
    }
    this.#hashes[slot] = GONE;
    this.#keys[slot] = '';
    this.#values[slot] = undefined;
    this.#size--;
    return true;
  }

  clear(): void {
    this.#reset(FIRST_SIZE);
    this.#size = 0;
    this.#used = 0;
  }

  *values(): Generator<V, void, undefined> {
    for (const [slot, hash] of this.#hashes.entries()) {
      if (hash !== 0 && hash !== GONE) {
        yield this.#values[slot] as V;
      }
    }
  }

  #hashOf(key: string): number {
    return usable(hashLatin1(key, this.#seed));
  }

  /** Slot of a key, -1 where it is not there. */
  #find(key: string, hash: number): number {
    const mask = this.#hashes.length - 1;
    for (let slot = hash & mask; this.#hashes[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#hashes[slot] === hash && this.#keys[slot] === key) {
        return slot;
      }
    }
    return -1;
  }

  #place(hash: number, key: string, value: V | undefined): void {
    const mask = this.#hashes.length - 1;
    let slot = hash & mask;
    while (this.#hashes[slot] !== 0) {
      slot = (slot + 1) & mask;
    }
    this.#hashes[slot] = hash;
    this.#keys[slot] = key;
    this.#values[slot] = value;
  }

  /** Drops the deleted slots, and doubles where the entries alone need it. */
  #rebuild(): void {
    const hashes = this.#hashes;
    const keys = this.#keys;
    const values = this.#values;
    this.#reset(this.#size * 4 > hashes.length ? hashes.length * 2 : hashes.length);
    this.#used = this.#size;
    for (const [slot, hash] of hashes.entries()) {
      if (hash !== 0 && hash !== GONE) {
        this.#place(hash, keys[slot] as string, values[slot]);
      }
    }
  }

  #reset(size: number): void {
    this.#hashes = new Int32Array(size);
    this.#keys = new Array(size).fill('');
    this.#values = new Array(size).fill(undefined);
  }
}

/** 0 and GONE mean something else. */
function usable(hash: number): number {
  return hash === 0 || hash === GONE ? 1 : hash;
}
