import { indexOfBytes, latin1Bytes } from '../../bytes/index.ts';

/** Looks for texts in the bytes of a chunk, from the front to the back, each as seldom as it is there. */
export class ByteScreen {
  readonly #texts: readonly Uint8Array[];
  /** Where each text stands next; -1 where it stands nowhere any more. */
  readonly #next: number[];
  #bytes: Uint8Array = new Uint8Array(0);

  /** @param texts in ASCII, none of them empty. */
  constructor(texts: readonly string[]) {
    this.#texts = texts.map(latin1Bytes);
    this.#next = texts.map(() => 0);
  }

  /** Begins with the first `length` bytes of other memory. */
  begin(bytes: Uint8Array, length: number): void {
    this.#bytes = bytes.subarray(0, length);
    this.#next.fill(0);
    for (const which of this.#texts.keys()) {
      this.#look(which, 0);
    }
  }

  /**
   * Whether one of the texts stands within [`start`, `end`); ranges are asked for in their order. What reaches beyond the
   * bytes at hand may hold anything.
   */
  mayBeIn(start: number, end: number): boolean {
    let isThere = end > this.#bytes.length;
    for (let which = 0; which < this.#texts.length; which++) {
      if (this.#next[which]! >= 0 && this.#next[which]! < start) {
        this.#look(which, start);
      }
      const at = this.#next[which]!;
      isThere ||= at >= 0 && at + this.#texts[which]!.length <= end;
    }
    return isThere;
  }

  #look(which: number, from: number): void {
    this.#next[which] = indexOfBytes(this.#bytes, this.#texts[which]!, from);
  }
}
