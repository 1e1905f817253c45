/** How a trace is read that is still being written. */
export type LiveOptions = {
  /** How often the time is told while nothing comes, in milliseconds; half a second by default. */
  readonly everyMs?: number;
  /** A clock that never runs backwards, in milliseconds. */
  readonly now?: () => number;
};

const EVERY_MS = 500;

/**
 * Waits for more of a live trace. While nothing comes the trace's time goes on by the clock on the wall: what should have
 * been heard by now is missing only if somebody notices. Time is told at the live end alone, when the wait is real.
 */
export class LiveWait {
  readonly #onTime: (nowUs: number) => Promise<void>;
  readonly #everyMs: number;
  readonly #now: () => number;
  #heardUs = Number.NaN;
  #heardAtMs = 0;

  /** @param onTime is told how far the time of the trace has come. */
  constructor(onTime: (nowUs: number) => Promise<void>, { everyMs = EVERY_MS, now }: LiveOptions) {
    this.#onTime = onTime;
    this.#everyMs = everyMs;
    this.#now = now ?? (() => performance.now());
  }

  /** What came is used up, and its last packet is of this time. */
  async heard(timeUs: number): Promise<void> {
    if (!Number.isNaN(timeUs) && timeUs !== this.#heardUs) {
      this.#heardUs = timeUs;
      this.#heardAtMs = this.#now();
    }
    await this.#tellTime();
  }

  /** Waits for `work`, and tells the time as long as it takes. */
  async until<T>(work: Promise<T>): Promise<T> {
    let isOver = false;
    let wake = (): void => {};
    const noteEnd = (): void => {
      isOver = true;
      wake();
    };
    work.then(noteEnd, noteEnd);
    while (!isOver) {
      const isIdle = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(true), this.#everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve(false);
        };
      });
      if (isIdle) {
        await this.#tellTime();
      }
    }
    return work;
  }

  async #tellTime(): Promise<void> {
    if (!Number.isNaN(this.#heardUs)) {
      await this.#onTime(this.#heardUs + (this.#now() - this.#heardAtMs) * 1000);
    }
  }
}
