import { Queue } from '../bytes/index.ts';

/** What a text costs besides its bytes. */
const OVERHEAD = 120;

/** Texts of messages by where they stand in their stream; bounded: what came first goes first. */
export class TextStore {
  readonly #texts = new Map<number, Uint8Array>();
  readonly #order = new Queue<number>();
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
    this.#order.push(seq);
    this.#bytes += text.length + OVERHEAD;
    while (this.#bytes > this.#mostBytes) {
      this.#forget(this.#order.shift() ?? seq);
    }
  }

  get(seq: number): Uint8Array | null {
    return this.#texts.get(seq) ?? null;
  }

  #forget(seq: number): void {
    this.#bytes -= (this.#texts.get(seq)?.length ?? 0) + OVERHEAD;
    this.#texts.delete(seq);
  }
}
