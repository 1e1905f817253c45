import { Queue } from '../bytes/index.ts';

/** The latest keys, up to a number of them, each with a value. */
export class Latest<Value> {
  readonly #most: number;
  readonly #values = new Map<string, { value: Value; times: number }>();
  /** Each key as often as it was set. */
  readonly #order = new Queue<string>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Value | undefined {
    return this.#values.get(key)?.value;
  }

  set(key: string, value: Value): void {
    const known = this.#values.get(key);
    if (known === undefined) {
      this.#values.set(key, { value, times: 1 });
    } else {
      known.value = value;
      known.times++;
    }
    this.#order.push(key);
    this.#forget();
  }

  /** A key that was set again since is none of the oldest. */
  #forget(): void {
    while (this.#values.size > this.#most || this.#order.size > 2 * this.#most) {
      const oldest = this.#order.shift();
      const known = oldest === undefined ? undefined : this.#values.get(oldest);
      if (oldest === undefined || known === undefined) {
        return;
      }
      known.times--;
      if (known.times === 0) {
        this.#values.delete(oldest);
      }
    }
  }
}
