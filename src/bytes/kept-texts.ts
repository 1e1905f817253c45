import { Column } from './column.ts';
import { PageList } from './page-list.ts';
import { PAGE_BYTES, Pages } from './paging.ts';

/** Most bytes that a UTF-16 unit takes in UTF-8. */
const WIDEST = 3;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Well-formed texts, each found again by the number that it was given: 0, 1, 2 … They lie in bytes, where a collector of garbage
 * neither moves nor visits them, and which may be put away.
 */
export class KeptTexts {
  readonly #pages: PageList<Uint8Array<ArrayBuffer>>;
  /** Where each begins; the last ends where all end. */
  readonly #starts: Column;
  #end = 0;
  #scratch = new Uint8Array(1024);

  constructor(pages = new Pages()) {
    this.#pages = new PageList(Uint8Array, pages);
    this.#starts = new Column(Float64Array, pages);
  }

  get length(): number {
    return this.#starts.length;
  }

  /** @returns its number. */
  add(text: string): number {
    if (this.#scratch.length < text.length * WIDEST) {
      this.#scratch = new Uint8Array(2 * text.length * WIDEST);
    }
    const { written } = encoder.encodeInto(text, this.#scratch);
    this.#starts.push(this.#end);
    for (let at = 0; at < written; ) {
      const from = this.#end % PAGE_BYTES;
      const length = Math.min(written - at, PAGE_BYTES - from);
      if (from === 0) {
        this.#pages.add();
      }
      this.#pageOf(this.#end).set(this.#scratch.subarray(at, at + length), from);
      this.#pages.noteChange();
      at += length;
      this.#end += length;
    }
    return this.#starts.length - 1;
  }

  text(number: number): string {
    const start = this.#starts.at(number);
    const end = number + 1 < this.#starts.length ? this.#starts.at(number + 1) : this.#end;
    const from = start % PAGE_BYTES;
    if (start === end) {
      return '';
    }
    if (from + end - start <= PAGE_BYTES) {
      return decoder.decode(this.#pageOf(start).subarray(from, from + end - start));
    }
    const whole = new Uint8Array(end - start);
    for (let at = start; at < end; ) {
      const within = at % PAGE_BYTES;
      const length = Math.min(end - at, PAGE_BYTES - within);
      whole.set(this.#pageOf(at).subarray(within, within + length), at - start);
      at += length;
    }
    return decoder.decode(whole);
  }

  #pageOf(position: number): Uint8Array {
    return this.#pages.turnTo(Math.floor(position / PAGE_BYTES));
  }
}
