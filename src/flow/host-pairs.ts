import { hashNumber, RingIndex } from '../bytes/index.ts';
import { hashOfEnd } from './rtp-ends.ts';

/** Pairs kept; a power of two. */
const MOST_PAIRS = 65_536;
/** Pairs looked at under one hash: more of them fall together by malice alone. */
const MOST_ALIKE = 64;
const NOBODY = -1;

/**
 * When RTP from one address to another was there first, whatever the ports. Addresses are words, of a length in bytes, and known
 * by 32 bits each. Holds numbers alone, as it is asked for each run, and nothing until there is one.
 */
export class HostPairs {
  readonly #seed: number;
  #index: RingIndex | null = null;
  #hashes = new Int32Array(0);
  #times = new Float64Array(0);
  #size = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /**
   * Packets that are out of order may tell of an earlier time late.
   *
   * @param source where the words of the addresses lie in `words`, and `destination`.
   */
  note(length: number, words: Int32Array, source: number, destination: number, timeUs: number): void {
    const [from, to] = [this.#hashOf(length, words, source), this.#hashOf(length, words, destination)];
    const at = this.#find(from, to);
    if (at !== NOBODY) {
      this.#times[at] = Math.min(this.#times[at]!, timeUs);
    } else if (this.#size < MOST_PAIRS) {
      this.#add(from, to, timeUs);
    }
  }

  /** Infinity where there was none. */
  firstUs(length: number, source: Int32Array, destination: Int32Array): number {
    const at = this.#find(this.#hashOf(length, source, 0), this.#hashOf(length, destination, 0));
    return at === NOBODY ? Number.POSITIVE_INFINITY : this.#times[at]!;
  }

  #find(from: number, to: number): number {
    const index = this.#index;
    let at = index?.latest(hashNumber(from, to)) ?? NOBODY;
    for (let looked = 0; at !== NOBODY && looked < MOST_ALIKE; looked++, at = index?.older(at) ?? NOBODY) {
      if (this.#hashes[2 * at] === from && this.#hashes[2 * at + 1] === to) {
        return at;
      }
    }
    return NOBODY;
  }

  #add(from: number, to: number, timeUs: number): void {
    if (this.#index === null) {
      this.#index = new RingIndex(MOST_PAIRS);
      this.#hashes = new Int32Array(2 * MOST_PAIRS);
      this.#times = new Float64Array(MOST_PAIRS);
    }
    this.#hashes.set([from, to], 2 * this.#size);
    this.#times[this.#size++] = timeUs;
    this.#index.add(hashNumber(from, to));
  }

  #hashOf(length: number, words: Int32Array, at: number): number {
    return hashOfEnd(this.#seed, length, words, at, 0);
  }
}
