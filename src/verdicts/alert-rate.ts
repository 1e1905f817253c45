const MINUTE_MS = 60_000;

/** So many within any minute. */
export class AlertRate {
  readonly #perMinute: number;
  #allowedMs: number[] = [];

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** Whether one more is within the rate now; it counts then. */
  allows(nowMs: number): boolean {
    this.#allowedMs = this.#allowedMs.filter((allowedMs) => nowMs - allowedMs < MINUTE_MS);
    const isAllowed = this.#allowedMs.length < this.#perMinute;
    if (isAllowed) {
      this.#allowedMs.push(nowMs);
    }
    return isAllowed;
  }
}
