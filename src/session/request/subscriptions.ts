import { HashIndex, type TextHash } from '../../bytes/index.ts';

/** Subscriptions that are known; the oldest goes. */
const MOST_KNOWN = 50_000;

/**
 * What is known of the subscription under one Call-ID, in numbers.
 *
 * @param watchFirst and `watchSecond`: who watches whom (see `notifiedOf`).
 * @param notified which of all NOTIFYs that were taken the last of this one is; 0 for none.
 * @param isEnded its owner gave it up.
 */
export type Subscription = {
  readonly first: number;
  readonly second: number;
  watchFirst: number;
  watchSecond: number;
  notified: number;
  isEnded: boolean;
};

/** Subscriptions by Call-ID, and the latest of each watcher: a phone that starts anew leaves its old ones to the server. */
export class Subscriptions {
  readonly #slots: Subscription[] = [];
  readonly #byCallId = new HashIndex();
  readonly #byWatch = new HashIndex();
  #next = 0;

  find(first: number, second: number): Subscription | null {
    const at = this.#byCallId.get(first, second);
    return at < 0 ? null : (this.#slots[at] ?? null);
  }

  /** Its owner asks for it, or gives it up. */
  asked(first: number, second: number, watch: TextHash, isEnded: boolean): void {
    let at = this.#byCallId.get(first, second);
    if (at < 0) {
      at = this.#add({ first, second, watchFirst: 0, watchSecond: 0, notified: 0, isEnded });
    }
    const known = this.#slots[at]!;
    known.isEnded = isEnded;
    if (known.watchFirst !== watch.first || known.watchSecond !== watch.second) {
      this.#forgetWatch(known, at);
      known.watchFirst = watch.first;
      known.watchSecond = watch.second;
      this.#byWatch.delete(watch.first, watch.second);
      this.#byWatch.add(watch.first, watch.second, at);
    }
  }

  /** The latest one of the same watcher for the same. */
  latest({ first, second }: Pick<TextHash, 'first' | 'second'>): Subscription | null {
    const at = this.#byWatch.get(first, second);
    return at < 0 ? null : (this.#slots[at] ?? null);
  }

  #add(made: Subscription): number {
    const at = this.#next % MOST_KNOWN;
    const old = this.#slots[at];
    if (old !== undefined) {
      this.#byCallId.delete(old.first, old.second);
      this.#forgetWatch(old, at);
    }
    this.#slots[at] = made;
    this.#byCallId.add(made.first, made.second, at);
    this.#next++;
    return at;
  }

  #forgetWatch({ watchFirst, watchSecond }: Subscription, at: number): void {
    if (this.#byWatch.get(watchFirst, watchSecond) === at) {
      this.#byWatch.delete(watchFirst, watchSecond);
    }
  }
}
