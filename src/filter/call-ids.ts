import { Fingerprint, HashPairSet } from '../bytes/index.ts';

/** Call-IDs of one generation; two are kept. */
const GENERATION = 1_000_000;

/**
 * The Call-IDs with a message that matched. Two generations of 64-bit hashes: beyond a million the oldest are forgotten,
 * which is four times as many as can be open at once.
 */
export class CallIds {
  /** True when some were forgotten. */
  isIncomplete = false;
  readonly #seed: number;
  readonly #limit: number;
  readonly #hash = new Fingerprint();
  #current: HashPairSet;
  #previous: HashPairSet | null = null;

  /** @param seed of the hashes, which must not be guessed. */
  constructor(seed: number, limit: number = GENERATION) {
    this.#seed = seed;
    this.#limit = limit;
    this.#current = new HashPairSet(limit);
  }

  add(bytes: Uint8Array, start: number, end: number): void {
    this.#hash.of(bytes, start, end, this.#seed);
    const { first, second } = this.#hash;
    if (this.#current.isFull && !this.#current.has(first, second)) {
      this.isIncomplete ||= this.#previous !== null;
      this.#previous = this.#current;
      this.#current = new HashPairSet(this.#limit);
    }
    this.#current.add(first, second);
  }

  /** @param callId one character for each byte, as sessions keep it. */
  has(callId: string): boolean {
    this.#hash.of(
      Uint8Array.from(callId, (character) => character.charCodeAt(0)),
      0,
      callId.length,
      this.#seed,
    );
    return this.hasHash(this.#hash.first, this.#hash.second);
  }

  /** The same for the hash of a Call-ID with the same seed. */
  hasHash(first: number, second: number): boolean {
    return this.#current.has(first, second) || this.#previous?.has(first, second) === true;
  }
}
