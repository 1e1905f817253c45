import { HashPairSet, hashNumber } from '../bytes/index.ts';
import type { Arrival } from '../model/index.ts';
import { TRANSACTION_US } from '../sip/index.ts';

/** Longer than any retransmission lasts (64*T1 = 32 s, RFC 3261 Table 4). */
const GENERATION_US = 2 * TRANSACTION_US;
const MAX_GENERATION = 1_000_000;

/**
 * Tells a message seen for the first time from one sent again: same source, destination and bytes. Remembers two
 * generations of 64-bit hashes, so that memory follows the rate of messages and not the length of the trace.
 */
export class SeenBefore {
  #current = new HashPairSet(MAX_GENERATION);
  #previous = new HashPairSet(MAX_GENERATION);
  #sinceUs = Number.NaN;

  /** True when the same bytes, known by the hashes, went from the same to the same endpoint before. Remembers them. */
  check({ way, timeUs, firstHash, secondHash }: Arrival): boolean {
    this.#turn(timeUs);
    const first = firstHash ^ way;
    const second = hashNumber(way, secondHash);
    return this.#current.add(first, second) || (this.#previous.size > 0 && this.#previous.has(first, second));
  }

  #turn(nowUs: number): void {
    if (Number.isNaN(this.#sinceUs)) {
      this.#sinceUs = nowUs;
    }
    if (!(nowUs - this.#sinceUs >= GENERATION_US) && !this.#current.isFull) {
      return;
    }
    this.#previous = this.#current;
    this.#current = new HashPairSet(MAX_GENERATION, this.#current.size);
    this.#sinceUs = nowUs;
  }
}
