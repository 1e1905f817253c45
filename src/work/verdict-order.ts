import type { JudgedRecord } from '../analysis/in-parts.ts';
import { FirstTold } from './first-told.ts';
import type { World } from './world.ts';

/** Stories that are known to have been told already, where what was told is begun anew. */
const MOST_KNOWN = 1_000_000;

/** What became of a record, under its number. */
export type NumberedVerdict = Pick<World, 'generation' | 'toldBefore'> & {
  readonly number: number;
  readonly judged: JudgedRecord;
};

/**
 * Verdicts come in any order, and go out by their numbers, each once. A later generation replaces what others told behind the number at which
 * it began.
 */
export class VerdictOrder {
  readonly #waiting = new Map<
    number,
    { readonly generation: number; readonly judged: JudgedRecord; readonly key: string }
  >();
  /** Behind which number each generation began. */
  readonly #begun = new Map<number, number>();
  readonly #firstTold = new FirstTold(MOST_KNOWN);
  #next = 1;

  /** @param key by which a story is known where it is told again; empty where it is none. */
  add({ generation, toldBefore, number, judged }: NumberedVerdict, key: string): void {
    this.#begin(generation, toldBefore);
    if (number >= this.#next && !this.#isReplaced(generation, number)) {
      this.#waiting.set(number, { generation, judged, key });
    }
  }

  /** Those whose turn it is. */
  take(): JudgedRecord[] {
    const due: JudgedRecord[] = [];
    for (let next = this.#waiting.get(this.#next); next !== undefined; next = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next++);
      const { generation, judged, key } = next;
      // What was begun anew is told again under other numbers.
      if (key === '' || this.#firstTold.note(key, generation) === generation) {
        due.push(judged);
      }
    }
    return due;
  }

  #begin(generation: number, toldBefore: number): void {
    if (this.#begun.has(generation)) {
      return;
    }
    this.#begun.set(generation, toldBefore);
    for (const [number, waiting] of this.#waiting) {
      if (this.#isReplaced(waiting.generation, number)) {
        this.#waiting.delete(number);
      }
    }
    if (![...this.#begun.keys()].some((other) => other > generation)) {
      this.#next = Math.min(this.#next, toldBefore + 1);
    }
  }

  #isReplaced(generation: number, number: number): boolean {
    return [...this.#begun].some(([later, toldBefore]) => later > generation && toldBefore < number);
  }
}
