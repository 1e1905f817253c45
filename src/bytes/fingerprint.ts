const PRIME_A = 0x9e3779b1 | 0;
const PRIME_B = 0x85ebca77 | 0;
const PRIME_C = 0xc2b2ae3d | 0;

/**
 * 64 bits that stand for a byte range, in two 32-bit halves. The instance is reused: `of` overwrites both. Reads sixteen
 * bytes at a time, which costs a tenth of hashing byte by byte. Fast, not secret.
 */
export class Fingerprint {
  first = 0;
  second = 0;
  #bytes: Uint8Array | null = null;
  #view: DataView<ArrayBufferLike> = new DataView(new ArrayBuffer(0));

  /** Hashes `[start, end)`; `seed` makes different uses differ. */
  of(bytes: Uint8Array, start: number, end: number, seed = 0): void {
    const view = this.#viewOf(bytes);
    let a = seed ^ (end - start);
    let b = a ^ PRIME_A;
    let c = a ^ PRIME_B;
    let d = a ^ PRIME_C;
    let at = start;
    // Four chains that do not wait for each other.
    for (; at + 16 <= end; at += 16) {
      a = Math.imul(a ^ view.getInt32(at, true), PRIME_A);
      b = Math.imul(b ^ view.getInt32(at + 4, true), PRIME_A);
      c = Math.imul(c ^ view.getInt32(at + 8, true), PRIME_A);
      d = Math.imul(d ^ view.getInt32(at + 12, true), PRIME_A);
      a = (a << 13) | (a >>> 19);
      b = (b << 13) | (b >>> 19);
      c = (c << 13) | (c >>> 19);
      d = (d << 13) | (d >>> 19);
    }
    for (; at < end; at++) {
      a = Math.imul(a ^ (bytes[at] as number), PRIME_B);
      a = (a << 11) | (a >>> 21);
    }
    this.first = mixed(
      a ^ Math.imul(b, PRIME_B) ^ Math.imul((c << 7) | (c >>> 25), PRIME_C) ^ ((d << 16) | (d >>> 16)),
    );
    this.second = mixed(
      Math.imul(a, PRIME_C) ^ b ^ ((c << 9) | (c >>> 23)) ^ Math.imul((d << 21) | (d >>> 11), PRIME_B),
    );
  }

  /** By the array and not by its `buffer`: to ask for that takes longer than to hash a Call-ID. */
  #viewOf(bytes: Uint8Array): DataView<ArrayBufferLike> {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    return this.#view;
  }
}

/** Every bit of the input reaches every bit of the result (the finaliser of MurmurHash3). */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
