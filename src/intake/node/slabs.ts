const SLAB_BYTES = 1024 * 1024;

/**
 * Memory for many small pieces that are let go of in about the order in which they came. A datagram of Node has memory of its
 * own: thousands of those that wait keep the garbage collector busy, a copy does not.
 */
export class Slabs {
  #slab = new Uint8Array(0);
  #used = 0;

  copyOf(bytes: Uint8Array): Uint8Array {
    if (this.#used + bytes.length > this.#slab.length) {
      this.#slab = new Uint8Array(Math.max(SLAB_BYTES, bytes.length));
      this.#used = 0;
    }
    const start = this.#used;
    this.#used += bytes.length;
    this.#slab.set(bytes, start);
    return this.#slab.subarray(start, this.#used);
  }
}
