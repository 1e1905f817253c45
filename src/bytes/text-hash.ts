import { Fingerprint } from './fingerprint.ts';
import { randomSeed } from './random-seed.ts';

const FIRST_BYTES = 1024;
/** Of a character of UTF-16 UTF-8 makes no more bytes. */
const BYTES_OF_CHARACTER = 3;
/** One for all of them: a text has one hash as long as the process lives. */
const SEED = randomSeed();

/** 64 bits that stand for a text, in two 32-bit halves, the same in one process alone. The instance is reused: `of` overwrites both. */
export class TextHash {
  first = 0;
  second = 0;
  readonly #fingerprint = new Fingerprint();
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(FIRST_BYTES);

  /** @param use makes different uses differ. */
  of(text: string, use = 0): void {
    if (text.length * BYTES_OF_CHARACTER > this.#bytes.length) {
      this.#bytes = new Uint8Array(text.length * BYTES_OF_CHARACTER);
    }
    const { written } = this.#encoder.encodeInto(text, this.#bytes);
    this.#fingerprint.of(this.#bytes, 0, written, SEED + use);
    this.first = this.#fingerprint.first;
    this.second = this.#fingerprint.second;
  }
}
