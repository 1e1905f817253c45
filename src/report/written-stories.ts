import { Column, KeptTexts, type Pages, type Rows, sortedRows } from '../bytes/index.ts';
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
  readonly #pages: Pages;
  readonly #atUs: Column;
  readonly #items: KeptTexts;
  /** Of each story its findings in one text; '' for none. */
  readonly #findings: KeptTexts;
  #order: Rows | null = null;

  constructor(pages: Pages) {
    this.#pages = pages;
    this.#atUs = new Column(Float64Array, pages);
    this.#items = new KeptTexts(pages);
    this.#findings = new KeptTexts(pages);
  }

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
    const atUs = this.#atUs;
    this.#order ??= sortedRows(texts.length, (a, b) => byTime(atUs.at(a), atUs.at(b)), this.#pages);
    for (let place = 0; place < texts.length; place++) {
      yield texts.text(this.#order.at(place));
    }
  }
}
