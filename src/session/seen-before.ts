import { hashBytes, hashNumber } from '../bytes/index.ts';
import type { Arrival } from '../model/index.ts';
import type { SipMessage } from '../sip/index.ts';

/** Longer than any retransmission lasts (64*T1 = 32 s, RFC 3261 Table 4). */
const GENERATION_US = 64_000_000;
const MAX_GENERATION = 1_000_000;
const SECOND_SEED = 0x2545f491;

/**
 * Tells a message seen for the first time from one sent again: same source, destination and bytes. Remembers two
 * generations of hashes, so that memory follows the rate of messages and not the length of the trace.
 */
export class SeenBefore {
  #current = new Set<number>();
  #previous = new Set<number>();
  #sinceUs = Number.NaN;

  /** True when the same bytes went from the same to the same endpoint before. Remembers them. */
  check(message: SipMessage, arrival: Arrival): boolean {
    this.#turn(arrival.timeUs);
    const key = fingerprint(message, arrival);
    const isKnown = this.#current.has(key) || this.#previous.has(key);
    this.#current.add(key);
    return isKnown;
  }

  #turn(nowUs: number): void {
    if (Number.isNaN(this.#sinceUs)) {
      this.#sinceUs = nowUs;
    }
    if (nowUs - this.#sinceUs < GENERATION_US && this.#current.size < MAX_GENERATION) {
      return;
    }
    this.#previous = this.#current;
    this.#current = new Set();
    this.#sinceUs = nowUs;
  }
}

/** 53 bits: two independent 32-bit hashes, so that two of a million messages meet by chance once in ten thousand traces. */
function fingerprint({ bytes, start, end }: SipMessage, { src, dst }: Arrival): number {
  const way = hashText(src?.text ?? '', hashText(dst?.text ?? '', SECOND_SEED));
  const content = hashBytes(bytes, start, end);
  const second = hashNumber(content ^ way, hashBytes(bytes, start, Math.min(start + 64, end), way));
  return (content >>> 0) * 0x200000 + ((second >>> 0) & 0x1fffff);
}

function hashText(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    hash = hashNumber(text.charCodeAt(i), hash);
  }
  return hash;
}
