import { CutOff } from '../sources/byte-cursor.ts';

/** Bits of a byte array, the highest of each byte first. Throws {@link CutOff} behind the end. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  /** Bits of the byte before `#at` that are still unread. */
  #left: number;
  #byte = 0;

  /** Begins `skipped` bits (0 to 7) into the first byte. */
  constructor(bytes: Uint8Array, skipped: number) {
    this.#bytes = bytes;
    this.#left = 0;
    this.read(skipped);
  }

  /** Bits read so far, those skipped at the start included. */
  get position(): number {
    return this.#at * 8 - this.#left;
  }

  bit(): number {
    if (this.#left === 0) {
      if (this.#at >= this.#bytes.length) {
        throw new CutOff();
      }
      this.#byte = this.#bytes[this.#at++]!;
      this.#left = 8;
    }
    return (this.#byte >> --this.#left) & 1;
  }

  /** The next `count` bits, up to 32, as an unsigned number. */
  read(count: number): number {
    let value = 0;
    for (let left = count; left > 0; ) {
      if (this.#left === 0) {
        value = value * 2 + this.bit();
        left--;
        continue;
      }
      const taken = Math.min(left, this.#left);
      this.#left -= taken;
      value = value * 2 ** taken + ((this.#byte >> this.#left) & ((1 << taken) - 1));
      left -= taken;
    }
    return value;
  }
}
