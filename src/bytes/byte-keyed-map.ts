import { hashBytes, hashLatin1 } from './hash.ts';
import { isText } from './same-text.ts';

type Entry<V> = { readonly key: string; value: V; slot: number };

const FIRST_SIZE = 1024;
/** Marks a slot whose entry was deleted: a search goes on past it. */
const GONE = -1;

/**
 * A map from byte strings, looked up by a range of bytes without making a string (half the cost of a lookup by string,
 * design.md "Measured"). Keys are kept as latin-1 text. Open addressing: the hashes stand side by side in one typed
 * array, so that a lookup touches one entry only. The hash is seeded at random, so that a trace cannot be written to
 * fall into one chain.
 */
export class ByteKeyedMap<V> {
  readonly #seed = Math.floor(Math.random() * 0x100000000) | 0;
  /** 0 free, GONE deleted, else the hash of the entry in the same slot. */
  #hashes = new Int32Array(FIRST_SIZE);
  #entries: (Entry<V> | null)[] = new Array(FIRST_SIZE).fill(null);
  #size = 0;
  /** Slots that are not free: entries and deleted ones. */
  #used = 0;

  get size(): number {
    return this.#size;
  }

  get(bytes: Uint8Array, start: number, end: number): V | undefined {
    const hash = usable(hashBytes(bytes, start, end, this.#seed));
    const mask = this.#hashes.length - 1;
    for (let slot = hash & mask; this.#hashes[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#hashes[slot] === hash) {
        const entry = this.#entries[slot] as Entry<V>;
        if (isText(bytes, start, end, entry.key)) {
          return entry.value;
        }
      }
    }
    return undefined;
  }

  getText(key: string): V | undefined {
    return this.#find(key, this.#hashOf(key))?.value;
  }

  /** `key` is latin-1 text of the bytes. Adds or replaces. */
  set(key: string, value: V): void {
    const hash = this.#hashOf(key);
    const found = this.#find(key, hash);
    if (found !== null) {
      found.value = value;
      return;
    }
    if ((this.#used + 1) * 2 > this.#hashes.length) {
      this.#rebuild();
    }
    this.#place(hash, { key, value, slot: 0 });
    this.#size++;
    this.#used++;
  }

  /** True when there was such a key. */
  delete(key: string): boolean {
    const found = this.#find(key, this.#hashOf(key));
    if (found === null) {
      return false;
    }
    this.#hashes[found.slot] = GONE;
    this.#entries[found.slot] = null;
    this.#size--;
    return true;
  }

  clear(): void {
    this.#hashes = new Int32Array(FIRST_SIZE);
    this.#entries = new Array(FIRST_SIZE).fill(null);
    this.#size = 0;
    this.#used = 0;
  }

  *values(): Generator<V, void, undefined> {
    for (const entry of this.#entries) {
      if (entry !== null) {
        yield entry.value;
      }
    }
  }

  #hashOf(key: string): number {
    return usable(hashLatin1(key, this.#seed));
  }

  #find(key: string, hash: number): Entry<V> | null {
    const mask = this.#hashes.length - 1;
    for (let slot = hash & mask; this.#hashes[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = this.#entries[slot] as Entry<V> | null;
      if (this.#hashes[slot] === hash && entry !== null && entry.key === key) {
        return entry;
      }
    }
    return null;
  }

  #place(hash: number, entry: Entry<V>): void {
    const mask = this.#hashes.length - 1;
    let slot = hash & mask;
    while (this.#hashes[slot] !== 0) {
      slot = (slot + 1) & mask;
    }
    entry.slot = slot;
    this.#hashes[slot] = hash;
    this.#entries[slot] = entry;
  }

  /** Drops the deleted slots, and doubles where the entries alone need it. */
  #rebuild(): void {
    const entries = this.#entries;
    const hashes = this.#hashes;
    const size = this.#size * 4 > hashes.length ? hashes.length * 2 : hashes.length;
    this.#hashes = new Int32Array(size);
    this.#entries = new Array(size).fill(null);
    this.#used = this.#size;
    for (const [slot, entry] of entries.entries()) {
      if (entry !== null) {
        this.#place(hashes[slot] as number, entry);
      }
    }
  }
}

/** 0 and GONE mean something else. */
function usable(hash: number): number {
  return hash === 0 || hash === GONE ? 1 : hash;
}
