import { hashNumber, RingIndex } from '../bytes/index.ts';
import { hashOfEnd } from './rtp-ends.ts';

/** Pairs kept; a power of two. */
const MOST_PAIRS = 65_536;
/** Pairs looked at under one hash: more of them fall together by malice alone. */
const MOST_ALIKE = 64;
const NOBODY = -1;

/**
 * When RTP from one address to another was there first, whatever the ports. Addresses are words, of a length in bytes. Begins
 * small, and holds numbers alone: it is asked for each run.
 */
export class HostPairs {
  readonly #seed: number;
  #index = new RingIndex(MOST_PAIRS >> 8);
  #pairs = new Float64Array(MOST_PAIRS >> 8);
  #times = new Float64Array(MOST_PAIRS >> 8);
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
    const pair = this.#keyOf(length, words, source, words, destination);
    const at = this.#find(pair);
    if (at !== NOBODY) {
      this.#times[at] = Math.min(this.#times[at]!, timeUs);
    } else if (this.#size < MOST_PAIRS) {
      this.#add(pair, timeUs);
    }
  }

  /** Infinity where there was none. */
  firstUs(length: number, source: Int32Array, destination: Int32Array): number {
    const at = this.#find(this.#keyOf(length, source, 0, destination, 0));
    return at === NOBODY ? Number.POSITIVE_INFINITY : this.#times[at]!;
  }

  #find(pair: number): number {
    let at = this.#index.latest(hashOf(pair));
    for (let looked = 0; at !== NOBODY && looked < MOST_ALIKE; looked++, at = this.#index.older(at)) {
      if (this.#pairs[at] === pair) {
        return at;
      }
    }
    return NOBODY;
  }

  #add(pair: number, timeUs: number): void {
    if (this.#size === this.#pairs.length) {
      this.#lengthen();
    }
    this.#pairs[this.#size] = pair;
    this.#times[this.#size++] = timeUs;
    this.#index.add(hashOf(pair));
  }

  #lengthen(): void {
    const [pairs, times] = [this.#pairs, this.#times];
    this.#index = new RingIndex(2 * pairs.length);
    this.#pairs = new Float64Array(2 * pairs.length);
    this.#times = new Float64Array(2 * pairs.length);
    this.#pairs.set(pairs);
    this.#times.set(times);
    for (const pair of pairs) {
      this.#index.add(hashOf(pair));
    }
  }

  /** 53 bits that stand for the two addresses. */
  #keyOf(length: number, source: Int32Array, sourceAt: number, destination: Int32Array, destinationAt: number): number {
    const from = hashOfEnd(this.#seed, length, source, sourceAt, 0);
    const to = hashOfEnd(this.#seed, length, destination, destinationAt, 1);
    return (from >>> 0) * 0x200000 + ((to ^ (to >>> 11)) & 0x1fffff);
  }
}

/** 32 of the 53 bits, mixed. */
function hashOf(pair: number): number {
  return hashNumber(pair % 0x100000000, Math.floor(pair / 0x100000000));
}
