import { Column, KeptTexts } from '../bytes/index.ts';
import { byTime } from '../findings/index.ts';

/** Between two items of a list. */
const NEXT = ',\n    ';

/** Several items in one text. */
export function asOne(items: readonly string[]): string {
  return items.join(NEXT);
}

/** Items of a list as JSON text, one or several in a text. */
export class WrittenItems {
  readonly #texts: () => Iterable<string>;

  constructor(texts: () => Iterable<string>) {
    this.#texts = texts;
  }

  *[Symbol.iterator](): Generator<string> {
    for (const text of this.#texts()) {
      if (text !== '') {
        yield text;
      }
    }
  }
}

/**
 * Stories of one kind as JSON text: what is told of each, and what was found in it. A text is what takes least of them, and in
 * bytes nothing that a collector of garbage has to move.
 */
export class WrittenStories {
  readonly #atUs = new Column(Float64Array);
  readonly #items = new KeptTexts();
  /** Of each story its findings in one text; '' for none. */
  readonly #findings = new KeptTexts();
  #order: number[] | null = null;

  /**
   * @param atUs by which stories are put in order; NaN where nobody knows.
   * @param item '' where only what was found is told.
   */
  add(atUs: number, item: string, findings: readonly string[]): void {
    this.#atUs.push(atUs);
    this.#items.add(item);
    this.#findings.add(asOne(findings));
    this.#order = null;
  }

  /** In the order of the trace: stories are decided in the order of their ends. */
  get items(): WrittenItems {
    return new WrittenItems(() => this.#inOrder(this.#items));
  }

  get findings(): WrittenItems {
    return new WrittenItems(() => this.#inOrder(this.#findings));
  }

  *#inOrder(texts: KeptTexts): Generator<string> {
    this.#order ??= Array.from({ length: texts.length }, (_, row) => row).sort((a, b) =>
      byTime(this.#atUs.at(a), this.#atUs.at(b)),
    );
    for (const row of this.#order) {
      yield texts.text(row);
    }
  }
}
