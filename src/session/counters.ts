import type { MessageDigest } from './digest.ts';
import type { Sighting } from './sighting.ts';

/** How often a response code was seen, and where first. */
export type ResponseCount = {
  readonly code: number;
  readonly phrase: string;
  count: number;
  readonly first: Sighting;
};

/** What the whole trace held, counted message by message. */
export class Counters {
  messages = 0;
  requests = 0;
  responses = 0;
  retransmissions = 0;
  firstUs = Number.NaN;
  lastUs = Number.NaN;
  readonly #byCode: (ResponseCount | undefined)[] = new Array(700).fill(undefined);

  /** Every status code of the trace in rising order. */
  get responseCounts(): ResponseCount[] {
    return this.#byCode.filter((count) => count !== undefined);
  }

  /** @param first makes the first sighting of a code. */
  count(digest: MessageDigest, isRepeat: boolean, timeUs: number, first: () => Sighting | null): void {
    this.messages++;
    if (isRepeat) {
      this.retransmissions++;
    }
    if (digest.isRequest) {
      this.requests++;
    } else {
      this.responses++;
      this.#countCode(digest.status, first);
    }
    this.#span(timeUs);
  }

  #countCode(status: number, first: () => Sighting | null): void {
    const known = this.#byCode[status];
    if (known !== undefined) {
      known.count++;
    } else if (status > 0) {
      const sighting = first();
      if (sighting !== null) {
        this.#byCode[status] = { code: status, phrase: sighting.phrase, count: 1, first: sighting };
      }
    }
  }

  #span(timeUs: number): void {
    if (Number.isNaN(timeUs)) {
      return;
    }
    if (!(timeUs >= this.firstUs)) {
      this.firstUs = Number.isNaN(this.firstUs) ? timeUs : Math.min(this.firstUs, timeUs);
    }
    if (!(timeUs <= this.lastUs)) {
      this.lastUs = Number.isNaN(this.lastUs) ? timeUs : Math.max(this.lastUs, timeUs);
    }
  }
}
