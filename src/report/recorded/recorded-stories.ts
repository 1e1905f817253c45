import { Column, type Pages, type Rows, sortedRows } from '../../bytes/index.ts';
import { byTime } from '../../findings/index.ts';

type Row = {
  /** By which stories are put in order; NaN where nobody knows. */
  readonly atUs: number;
  /** The record of its item; -1 where it is none of the report. */
  readonly record: number;
  /** The record of what was found first in it, behind which the others follow; and how many there are. */
  readonly firstFinding: number;
  readonly findings: number;
  /** How many findings were told before. */
  readonly findingsBefore: number;
};

/** The stories of one kind, a row of numbers each. */
export class RecordedStories {
  readonly #pages: Pages;
  readonly #atUs: Column;
  readonly #records: Column;
  readonly #firstFindings: Column;
  readonly #findings: Column;
  readonly #findingsBefore: Column;
  /** The rows in the order of the trace; null while they stand in that in which they were told. */
  #order: Rows | null = null;

  constructor(pages: Pages) {
    this.#pages = pages;
    this.#atUs = new Column(Float64Array, pages);
    this.#records = new Column(Int32Array, pages);
    this.#firstFindings = new Column(Int32Array, pages);
    this.#findings = new Column(Int32Array, pages);
    this.#findingsBefore = new Column(Int32Array, pages);
  }

  add({ atUs, record, firstFinding, findings, findingsBefore }: Row): void {
    this.#atUs.push(atUs);
    this.#records.push(record);
    this.#firstFindings.push(firstFinding);
    this.#findings.push(findings);
    this.#findingsBefore.push(findingsBefore);
  }

  /** In the order of the trace, by the comparison that lists of stories are sorted by: what has no time keeps its place. */
  sort(): void {
    const atUs = this.#atUs;
    this.#order = sortedRows(atUs.length, (a, b) => byTime(atUs.at(a), atUs.at(b)), this.#pages);
  }

  /** The items in order: how many of them were told before each, and its record. */
  items(): { readonly order: Rows; readonly records: Rows } {
    const [order, records] = [new Column(Int32Array, this.#pages), new Column(Int32Array, this.#pages)];
    const told = this.#toldBefore();
    for (let place = 0; place < this.#records.length; place++) {
      const row = this.#rowAt(place);
      const record = this.#records.at(row);
      if (record >= 0) {
        order.push(told.at(row));
        records.push(record);
      }
    }
    told.clear();
    return { order, records };
  }

  /** Writes which findings these stories have, in order: how many were told before each, and its record. */
  findingsTo(order: Column, records: Column): void {
    for (let place = 0; place < this.#findings.length; place++) {
      const row = this.#rowAt(place);
      for (let each = 0; each < this.#findings.at(row); each++) {
        order.push(this.#findingsBefore.at(row) + each);
        records.push(this.#firstFindings.at(row) + each);
      }
    }
  }

  /** How many items were told before each row. */
  #toldBefore(): Column {
    const told = new Column(Int32Array, this.#pages);
    let count = 0;
    for (let row = 0; row < this.#records.length; row++) {
      told.push(count);
      count += this.#records.at(row) < 0 ? 0 : 1;
    }
    return told;
  }

  #rowAt(place: number): number {
    return this.#order === null ? place : this.#order.at(place);
  }
}
