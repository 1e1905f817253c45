import { HashIndex, TextHash } from '../bytes/index.ts';

/**
 * In which generation each of the latest texts was told first. Hashes stand for the texts: a million of these would take more memory than
 * all else that whoever reads stories keeps.
 */
export class FirstTold {
  readonly #half: number;
  readonly #hash = new TextHash();
  #latest = new HashIndex();
  #before = new HashIndex();

  /** @param most texts, of which at least the latest half is known. */
  constructor(most: number) {
    this.#half = Math.ceil(most / 2);
  }

  /** The generation that told it first: this one, where none is known. */
  note(text: string, generation: number): number {
    this.#hash.of(text);
    const { first, second } = this.#hash;
    const known = Math.max(this.#latest.get(first, second), this.#before.get(first, second));
    if (known >= 0) {
      return known;
    }
    if (this.#latest.size >= this.#half) {
      this.#before = this.#latest;
      this.#latest = new HashIndex();
    }
    this.#latest.add(first, second, generation);
    return generation;
  }
}
