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
    this.addHash(this.#hash.first, this.#hash.second);
  }

  /** The same by the hash, with the same seed. */
  addHash(first: number, second: number): void {
    if (this.#current.isFull && !this.#current.has(first, second)) {
      this.isIncomplete ||= this.#previous !== null;
      this.#previous = this.#current;
      this.#current = new HashPairSet(this.#limit);
    }
    this.#current.add(first, second);
  }

  /** @param callId one character for each byte, as sessions keep it. */
  addText(callId: string): void {
    const bytes = bytesOf(callId);
    this.add(bytes, 0, bytes.length);
  }

  /** The same. */
  has(callId: string): boolean {
    const bytes = bytesOf(callId);
    this.#hash.of(bytes, 0, bytes.length, this.#seed);
    return this.hasHash(this.#hash.first, this.#hash.second);
  }

  /** The same for the hash of a Call-ID with the same seed. */
  hasHash(first: number, second: number): boolean {
    return this.#current.has(first, second) || this.#previous?.has(first, second) === true;
  }
}

function bytesOf(callId: string): Uint8Array {
  return Uint8Array.from(callId, (character) => character.charCodeAt(0));
}
