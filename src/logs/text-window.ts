const LF = 10;
const NO_BYTES = new Uint8Array(0);

/** The stretch of a text that is looked at: what was read and may still matter, in one piece. */
export class TextWindow {
  bytes: Uint8Array = NO_BYTES;
  /** The text is [0, end) of `bytes`. */
  end = 0;
  /** Where in the input the first byte stands. */
  base = 0;
  /** Nothing follows `end`. */
  isOver = false;
  bytesRead = 0;
  #countedTo = 0;
  #lines = 0;

  /** Adds a block and drops what lies before `from`. Returns by how much every position has become smaller. */
  append(block: Uint8Array, from: number): number {
    const dropped = this.#makeRoom(block.length, from);
    this.bytes.set(block, this.end);
    this.end += block.length;
    this.bytesRead += block.length;
    return dropped;
  }

  /** Number, counted from 1, of the line in which `position` lies. Cheap where positions are asked for in order. */
  lineAt(position: number): number {
    const bytes = this.bytes;
    let lines = this.#lines;
    for (let at = this.#countedTo; at < position; at++) {
      if (bytes[at] === LF) {
        lines++;
      }
    }
    for (let at = position; at < this.#countedTo; at++) {
      if (bytes[at] === LF) {
        lines--;
      }
    }
    this.#countedTo = position;
    this.#lines = lines;
    return lines + 1;
  }

  #makeRoom(length: number, from: number): number {
    if (this.end + length <= this.bytes.length) {
      return 0;
    }
    this.lineAt(Math.max(from, this.#countedTo));
    const kept = this.end - from;
    if (kept + length > this.bytes.length) {
      const larger = new Uint8Array(kept + Math.max(length, kept) + length);
      larger.set(this.bytes.subarray(from, this.end));
      this.bytes = larger;
    } else {
      this.bytes.copyWithin(0, from, this.end);
    }
    this.end = kept;
    this.base += from;
    this.#countedTo -= from;
    return from;
  }
}
