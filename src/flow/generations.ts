/**
 * A map that forgets what has not been asked for lately: when `#recent` is full it becomes `#old`, and what is found there
 * moves on. Holds at most twice `limit` entries, whatever a trace contains.
 */
export class GenerationMap<K, V> {
  readonly #limit: number;
  #recent = new Map<K, V>();
  #old = new Map<K, V>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: K): V | undefined {
    const value = this.#recent.get(key);
    if (value !== undefined) {
      return value;
    }
    const older = this.#old.get(key);
    if (older !== undefined) {
      this.set(key, older);
    }
    return older;
  }

  set(key: K, value: V): void {
    if (this.#recent.size >= this.#limit) {
      this.#old = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
  }
}
