import { Fingerprint } from './fingerprint.ts';

const FIRST_BYTES = 1024;
/** Of a character of UTF-16 UTF-8 makes no more bytes. */
const BYTES_OF_CHARACTER = 3;

/** 64 bits that stand for a text, in two 32-bit halves. The instance is reused: `of` overwrites both. Fast, not secret. */
export class TextHash {
  first = 0;
  second = 0;
  readonly #fingerprint = new Fingerprint();
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(FIRST_BYTES);

  /** `seed` makes different uses differ, and so do texts that go on where another ended. */
  of(text: string, seed = 0): void {
    if (text.length * BYTES_OF_CHARACTER > this.#bytes.length) {
      this.#bytes = new Uint8Array(text.length * BYTES_OF_CHARACTER);
    }
    const { written } = this.#encoder.encodeInto(text, this.#bytes);
    this.#fingerprint.of(this.#bytes, 0, written, seed);
    this.first = this.#fingerprint.first;
    this.second = this.#fingerprint.second;
  }
}
