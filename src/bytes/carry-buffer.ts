const FIRST_BYTES = 2048;
/** There are several buffers for each of many thousand connections, and hardly one holds anything. */
const NOTHING = new Uint8Array(0);

/** Bytes of an unfinished message kept from segment to segment; grows by doubling, its owner bounds it. */
export class CarryBuffer {
  bytes: Uint8Array = NOTHING;
  length = 0;

  append(bytes: Uint8Array, start: number, end: number): void {
    const at = this.extend(end - start);
    this.bytes.set(bytes.subarray(start, end), at);
  }

  /** Makes room for `count` more bytes at the end; returns where they go. */
  extend(count: number): number {
    const at = this.length;
    const wanted = at + count;
    if (wanted > this.bytes.length) {
      const grown = new Uint8Array(Math.max(wanted, this.bytes.length * 2, FIRST_BYTES));
      grown.set(this.bytes.subarray(0, this.length));
      this.bytes = grown;
    }
    this.length = wanted;
    return at;
  }

  /** Keeps only `[start, end)` of itself. */
  keep(start: number, end: number): void {
    if (start >= end) {
      this.bytes = NOTHING;
    } else if (start > 0) {
      this.bytes.copyWithin(0, start, end);
    }
    this.length = end - start;
  }
}
