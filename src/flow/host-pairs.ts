import { hashOfEnd } from './rtp-ends.ts';

const MOST_PAIRS = 65_536;

/** When RTP from one address to another was there first, whatever the ports. Addresses are words, of a length in bytes. */
export class HostPairs {
  readonly #seed: number;
  readonly #firstUs = new Map<number, number>();

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** Packets that are out of order may tell of an earlier time late. */
  note(length: number, source: Int32Array, destination: Int32Array, timeUs: number): void {
    const pair = this.#keyOf(length, source, destination);
    const knownUs = this.#firstUs.get(pair);
    if (knownUs === undefined ? this.#firstUs.size < MOST_PAIRS : timeUs < knownUs) {
      this.#firstUs.set(pair, timeUs);
    }
  }

  /** Infinity where there was none. */
  firstUs(length: number, source: Int32Array, destination: Int32Array): number {
    return this.#firstUs.get(this.#keyOf(length, source, destination)) ?? Number.POSITIVE_INFINITY;
  }

  /** 53 bits that stand for the two addresses. */
  #keyOf(length: number, source: Int32Array, destination: Int32Array): number {
    const from = hashOfEnd(this.#seed, length, source, 0);
    const to = hashOfEnd(this.#seed, length, destination, 1);
    return (from >>> 0) * 0x200000 + ((to ^ (to >>> 11)) & 0x1fffff);
  }
}
