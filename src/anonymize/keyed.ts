/** What anonymizing needs of the platform's cryptography, all of it synchronous. Nothing throws. */
export type KeyedCrypto = {
  /** HMAC-SHA256. */
  hmac(key: Uint8Array, data: Uint8Array): Uint8Array;
  /** One block of 16 bytes with AES-128, by a key of 16 bytes. */
  blockCipher(key: Uint8Array): (block: Uint8Array) => Uint8Array;
};

const ENCODER = new TextEncoder();

/**
 * Pseudorandom numbers that depend on a key, a purpose and a text: the same for the same, and telling nothing of the text to
 * whoever lacks the key. Purposes are kept apart by what goes into the function before the text.
 */
export class Keyed {
  readonly #crypto: KeyedCrypto;
  readonly #key: Uint8Array;

  /** @param secret of any length; what is used is derived from it. */
  constructor(crypto: KeyedCrypto, secret: Uint8Array) {
    this.#crypto = crypto;
    this.#key = crypto.hmac(secret, ENCODER.encode('siptriage/anonymize/1'));
  }

  /** At least `length` bytes. @param text one character for each byte, or any text. */
  bytes(purpose: string, text: string, length: number): Uint8Array {
    const made = new Uint8Array(Math.ceil(length / 32) * 32);
    for (let block = 0; 32 * block < made.length; block++) {
      const data = ENCODER.encode(`${purpose}\0${block}\0${text}`);
      made.set(this.#crypto.hmac(this.#key, data), 32 * block);
    }
    return made;
  }

  /** From 0 to below `bound`, which is small. */
  number(purpose: string, text: string, bound: number): number {
    const [a = 0, b = 0, c = 0] = this.bytes(purpose, text, 3);
    return ((a << 16) | (b << 8) | c) % bound;
  }

  blockCipher(key: Uint8Array): (block: Uint8Array) => Uint8Array {
    return this.#crypto.blockCipher(key);
  }
}
