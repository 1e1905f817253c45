import { hashBytes, hashLatin1 } from './hash.ts';

type Entry<V> = {
  readonly key: string;
  value: V;
  next: Entry<V> | null;
};

/**
 * A map from byte strings, looked up by a range of bytes without making a string (half the cost of a lookup by string,
 * design.md "Measured"). Keys are kept as latin-1 text. The hash is seeded at random, so that a trace cannot be written
 * to fall into one bucket.
 */
export class ByteKeyedMap<V> {
  readonly #buckets = new Map<number, Entry<V>>();
  readonly #seed = Math.floor(Math.random() * 0x100000000) | 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(bytes: Uint8Array, start: number, end: number): V | undefined {
    let entry = this.#buckets.get(bucketOf(hashBytes(bytes, start, end, this.#seed))) ?? null;
    while (entry !== null && !isSame(entry.key, bytes, start, end)) {
      entry = entry.next;
    }
    return entry?.value;
  }

  getText(key: string): V | undefined {
    return this.#find(key)?.value;
  }

  /** `key` is latin-1 text of the bytes. Adds or replaces. */
  set(key: string, value: V): void {
    const found = this.#find(key);
    if (found !== null) {
      found.value = value;
      return;
    }
    const bucket = bucketOf(hashLatin1(key, this.#seed));
    this.#buckets.set(bucket, { key, value, next: this.#buckets.get(bucket) ?? null });
    this.#size++;
  }

  /** True when there was such a key. */
  delete(key: string): boolean {
    const bucket = bucketOf(hashLatin1(key, this.#seed));
    let before: Entry<V> | null = null;
    for (let entry = this.#buckets.get(bucket) ?? null; entry !== null; entry = entry.next) {
      if (entry.key === key) {
        this.#unlink(bucket, before, entry);
        this.#size--;
        return true;
      }
      before = entry;
    }
    return false;
  }

  clear(): void {
    this.#buckets.clear();
    this.#size = 0;
  }

  *values(): Generator<V, void, undefined> {
    for (const first of this.#buckets.values()) {
      for (let entry: Entry<V> | null = first; entry !== null; entry = entry.next) {
        yield entry.value;
      }
    }
  }

  #find(key: string): Entry<V> | null {
    let entry = this.#buckets.get(bucketOf(hashLatin1(key, this.#seed))) ?? null;
    while (entry !== null && entry.key !== key) {
      entry = entry.next;
    }
    return entry;
  }

  #unlink(bucket: number, before: Entry<V> | null, entry: Entry<V>): void {
    if (before !== null) {
      before.next = entry.next;
    } else if (entry.next !== null) {
      this.#buckets.set(bucket, entry.next);
    } else {
      this.#buckets.delete(bucket);
    }
  }
}

/** Node keeps numbers below 2^30 or 2^31 without allocating: buckets are non-negative 30-bit numbers. */
function bucketOf(hash: number): number {
  return (hash ^ (hash >>> 30)) & 0x3fffffff;
}

function isSame(key: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (key.length !== end - start) {
    return false;
  }
  for (let at = 0; at < key.length; at++) {
    if (key.charCodeAt(at) !== bytes[start + at]) {
      return false;
    }
  }
  return true;
}
