import type { Row } from '../analysis/in-parts.ts';

/** Rows come from several workers, in any order and more than once; they go out as their stream has them, each once. */
export class RowSequence {
  /** The one that is next. */
  next: number;
  /** Rows that had come before. */
  repeated = 0;
  readonly #early = new Map<number, Row>();

  /** @param first where the stream begins. */
  constructor(first: number) {
    this.next = first;
  }

  add(row: Row): void {
    if (row.seq < this.next || this.#early.has(row.seq)) {
      this.repeated++;
    } else {
      this.#early.set(row.seq, row);
    }
  }

  /** The next one where it has come. */
  take(): Row | null {
    const row = this.#early.get(this.next);
    if (row === undefined) {
      return null;
    }
    this.#early.delete(this.next);
    this.next++;
    return row;
  }

  /** Whether the next one has come. */
  get isThere(): boolean {
    return this.#early.has(this.next);
  }

  /** How many wait for one that has not come. */
  get waiting(): number {
    return this.#early.size;
  }

  /** None before this one is wanted. */
  begin(first: number): void {
    for (const seq of [...this.#early.keys()].filter((early) => early < first)) {
      this.#early.delete(seq);
    }
    this.next = first;
  }

  /** The next one is nowhere any more; nor are those before `first` that have not come. */
  skip(first = 0): void {
    do {
      this.next++;
    } while (this.next < first && !this.isThere);
  }
}
