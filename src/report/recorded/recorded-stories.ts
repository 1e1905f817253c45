import { Column } from '../../bytes/index.ts';
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
  readonly #atUs = new Column(Float64Array);
  readonly #records = new Column(Int32Array);
  readonly #firstFindings = new Column(Int32Array);
  readonly #findings = new Column(Int32Array);
  readonly #findingsBefore = new Column(Int32Array);
  #order: number[] | null = null;

  add({ atUs, record, firstFinding, findings, findingsBefore }: Row): void {
    this.#atUs.push(atUs);
    this.#records.push(record);
    this.#firstFindings.push(firstFinding);
    this.#findings.push(findings);
    this.#findingsBefore.push(findingsBefore);
  }

  /** In the order of the trace, by the comparison that lists of stories are sorted by: what has no time keeps its place. */
  sort(): void {
    this.#order = this.#rows().sort((a, b) => byTime(this.#atUs.at(a), this.#atUs.at(b)));
  }

  /** The items in order: how many of them were told before each, and its record. */
  items(): { readonly order: Int32Array; readonly records: Int32Array } {
    const told = new Int32Array(this.#records.length);
    let count = 0;
    for (let row = 0; row < told.length; row++) {
      told[row] = count;
      count += this.#records.at(row) < 0 ? 0 : 1;
    }
    const items = (this.#order ?? this.#rows()).filter((row) => this.#records.at(row) >= 0);
    return {
      order: Int32Array.from(items, (row) => told[row] as number),
      records: Int32Array.from(items, (row) => this.#records.at(row)),
    };
  }

  /**
   * Writes which findings these stories have, in order, from `place` on: how many were told before each, and its record.
   *
   * @returns the place behind the last.
   */
  findingsTo(order: Int32Array, records: Int32Array, place: number): number {
    let at = place;
    for (const row of this.#order ?? this.#rows()) {
      for (let each = 0; each < this.#findings.at(row); each++, at++) {
        order[at] = this.#findingsBefore.at(row) + each;
        records[at] = this.#firstFindings.at(row) + each;
      }
    }
    return at;
  }

  #rows(): number[] {
    return Array.from({ length: this.#records.length }, (_, row) => row);
  }
}
