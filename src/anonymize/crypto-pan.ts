/**
 * Prefix-preserving anonymization of addresses (Xu, Fan, Ammar, Moon 2002, "Crypto-PAn"): two addresses that share their first
 * k bits share exactly k bits afterwards. A permutation, and the same for IPv6, of which it was drawn up for IPv4.
 */
export class CryptoPan {
  readonly #encrypt: (block: Uint8Array) => Uint8Array;
  readonly #pad: Uint8Array;
  readonly #input = new Uint8Array(16);

  /** @param key 32 bytes: the first 16 are the cipher's, the others make the padding. */
  constructor(blockCipher: (key: Uint8Array) => (block: Uint8Array) => Uint8Array, key: Uint8Array) {
    this.#encrypt = blockCipher(key.subarray(0, 16));
    this.#pad = this.#encrypt(key.subarray(16, 32)).slice();
  }

  /**
   * @param address 4 or 16 bytes.
   * @param kept so many bits at its beginning stay as they are.
   */
  map(address: Uint8Array, kept = 0): Uint8Array {
    return this.#turned(address, kept, false);
  }

  /** The address that {@link map} makes this one of. */
  unmap(mapped: Uint8Array, kept = 0): Uint8Array {
    return this.#turned(mapped, kept, true);
  }

  /** Each bit is turned or not by what the original has before it. */
  #turned(address: Uint8Array, kept: number, isBack: boolean): Uint8Array {
    const turned = address.slice();
    const original = isBack ? turned : address;
    const input = this.#input;
    input.set(this.#pad);
    for (let bit = 0; bit < 8 * address.length; bit++) {
      const [at, mask] = [bit >> 3, 0x80 >> (bit & 7)];
      if (bit >= kept && (this.#encrypt(input)[0]! & 0x80) !== 0) {
        turned[at]! ^= mask;
      }
      input[at] = (input[at]! & ~mask) | (original[at]! & mask);
    }
    return turned;
  }
}
