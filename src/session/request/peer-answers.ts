/** Answers of one peer whose times are kept: an OPTIONS is given up so long after it was sent that others were answered since. */
const MOST_TIMES = 64;

/** When a peer answered: how often before a moment, and when first after it. */
export class PeerAnswers {
  #count = 0;
  readonly #times: number[] = [];

  /** Takes the next one in. */
  add(timeUs: number): void {
    this.#count++;
    this.#times.push(timeUs);
    if (this.#times.length > MOST_TIMES) {
      this.#times.shift();
    }
  }

  /** How many came before this moment; all where there are no times. */
  countBefore(timeUs: number): number {
    return this.#count - this.#times.filter((atUs) => atUs >= timeUs).length;
  }

  /** The last before this moment; NaN for none. */
  lastBefore(timeUs: number): number {
    return this.#times.findLast((atUs) => !(atUs >= timeUs)) ?? Number.NaN;
  }

  /** The first after this moment; NaN for none. */
  firstAfter(timeUs: number): number {
    return this.#times.find((atUs) => atUs > timeUs) ?? Number.NaN;
  }
}
