/** What a text costs besides its bytes. */
const OVERHEAD = 120;

/** Texts of messages by where they stand in their stream; bounded: what came first goes first. */
export class TextStore {
  readonly #texts = new Map<number, Uint8Array>();
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  add(seq: number, text: Uint8Array): void {
    if (this.#texts.has(seq)) {
      return;
    }
    this.#texts.set(seq, text);
    this.#bytes += text.length + OVERHEAD;
    while (this.#bytes > this.#mostBytes) {
      const [oldest] = this.#texts;
      if (oldest === undefined) {
        return;
      }
      this.#texts.delete(oldest[0]);
      this.#bytes -= oldest[1].length + OVERHEAD;
    }
  }

  get(seq: number): Uint8Array | null {
    return this.#texts.get(seq) ?? null;
  }
}
