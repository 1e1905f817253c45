/** Steps larger than this, in either direction, are believed only when a second message confirms them. */
const SUSPICIOUS_STEP_US = 3600_000_000;

/**
 * The trace's own time: the only clock there is. It never runs backwards, and one damaged timestamp cannot make every
 * timer fire.
 */
export class TraceClock {
  nowUs = Number.NaN;
  #suspectUs = Number.NaN;

  /** @param timeUs time of the message at hand, in microseconds; NaN leaves the clock as it is. */
  advance(timeUs: number): void {
    if (Number.isNaN(timeUs)) {
      return;
    }
    if (Number.isNaN(this.nowUs) || (timeUs > this.nowUs && this.#isPlausible(timeUs))) {
      this.nowUs = timeUs;
    }
  }

  #isPlausible(timeUs: number): boolean {
    if (timeUs - this.nowUs <= SUSPICIOUS_STEP_US) {
      this.#suspectUs = Number.NaN;
      return true;
    }
    const isConfirmed = Math.abs(timeUs - this.#suspectUs) <= SUSPICIOUS_STEP_US;
    this.#suspectUs = isConfirmed ? Number.NaN : timeUs;
    return isConfirmed;
  }
}
