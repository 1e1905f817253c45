/** How long an order to stop may go unheard, in milliseconds. */
const DEAF_MS = 100;

/** Listens for an order to stop during work that seldom waits, and so would keep the one who gives it from being heard. */
export class StopSignal {
  readonly #signal: AbortSignal;
  #heardMs = performance.now();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Lets others have their turn if it is long since they had one. True: somebody has given the order. */
  async isGiven(): Promise<boolean> {
    const nowMs = performance.now();
    if (!this.#signal.aborted && nowMs - this.#heardMs > DEAF_MS) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      this.#heardMs = performance.now();
    }
    return this.#signal.aborted;
  }
}
