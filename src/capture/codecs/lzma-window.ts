/** The most one LZMA2 chunk makes. */
const LONGEST_CHUNK = 2 * 1024 * 1024;

const ALIGNMENT = 16;

/** What an LZMA decoder wrote and may copy from: grows as far as its dictionary, then moves on. */
export class LzmaWindow {
  bytes = new Uint8Array(64 * 1024);
  end = 0;
  /** Where what may be copied begins. */
  start = 0;

  readonly #dictionary: number;

  constructor(dictionary: number) {
    this.#dictionary = dictionary;
  }

  forget(): void {
    this.start = this.end;
  }

  /** Makes room for `size` more bytes. What is let go is a multiple of 16 bytes: decoding depends on the position so far. */
  reserve(size: number): void {
    if (this.end + size <= this.bytes.length) {
      return;
    }
    const held = this.end - this.start;
    const kept = held - Math.max(0, Math.floor((held - this.#dictionary) / ALIGNMENT) * ALIGNMENT);
    const needed = kept + size;
    const most = this.#dictionary + Math.max(this.#dictionary, LONGEST_CHUNK);
    const wanted = Math.max(needed, Math.min(2 * needed, most));
    const roomy = wanted > this.bytes.length ? new Uint8Array(wanted) : this.bytes;
    roomy.set(this.bytes.subarray(this.end - kept, this.end));
    this.bytes = roomy;
    this.start = 0;
    this.end = kept;
  }

  append(bytes: Uint8Array): void {
    this.bytes.set(bytes, this.end);
    this.end += bytes.length;
  }

  /** The last `size` bytes, in memory of their own. */
  delivered(size: number): Uint8Array {
    return this.bytes.slice(this.end - size, this.end);
  }
}
