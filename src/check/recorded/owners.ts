import type { Pages, Rows } from '../../bytes/index.ts';
import type { CaseColumns } from './case-columns.ts';
import type { FindingColumns } from './finding-columns.ts';
import { isInPart, type Key, PartIndex, type PartOf, partsOf } from './row-parts.ts';

const NONE = -1;

type Table = {
  readonly rows: CaseColumns;
  readonly transfersFrom: number;
  readonly registrationsFrom: number;
  readonly casesAtOnce: number;
  readonly pages: Pages;
};

/**
 * Files every finding of a report with its cases, as `findingsByOwner` and `registrationSubjects` say of a report in memory. A part
 * of the table is looked at after the other: those of one case come in their order, and those of different ones in any.
 *
 * @param order how many findings were told before each of the report's.
 * @param file is handed a case, and the place of a finding in the report.
 */
export function fileFindings(
  table: Table,
  findings: FindingColumns,
  order: Rows,
  file: (row: number, finding: number) => void,
): void {
  const parts = partsOf(table.rows.length, table.casesAtOnce);
  for (let part = 0; part < parts; part++) {
    const owners = new Owners(table, findings, { part, parts, pages: table.pages });
    for (let finding = 0; finding < order.length; finding++) {
      const told = order.at(finding);
      if (isInPart(findings.idSecond.at(told), part, parts)) {
        for (const row of owners.of(told)) {
          file(row, finding);
        }
      }
    }
    owners.clear();
  }
}

/** Whose the findings of one part are. */
class Owners {
  readonly #rows: CaseColumns;
  readonly #findings: FindingColumns;
  readonly #calls: PartIndex;
  readonly #transfers: PartIndex;
  readonly #byCallId: PartIndex;
  /** One Call-ID may have many registrations, and each its own messages. */
  readonly #byPlace: PartIndex;

  constructor({ rows, transfersFrom, registrationsFrom }: Table, findings: FindingColumns, part: PartOf) {
    const { idFirst, idSecond, placeFirst, placeSecond } = rows;
    const id: Key = { first: (row) => idFirst.at(row), second: (row) => idSecond.at(row) };
    const place: Key = {
      first: (row) => idFirst.at(row) ^ placeFirst.at(row),
      second: (row) => idSecond.at(row) ^ placeSecond.at(row),
    };
    this.#rows = rows;
    this.#findings = findings;
    this.#calls = new PartIndex(rows, [0, transfersFrom], id, part);
    this.#transfers = new PartIndex(rows, [transfersFrom, registrationsFrom], id, part);
    this.#byCallId = new PartIndex(rows, [registrationsFrom, rows.length], id, part);
    this.#byPlace = new PartIndex(rows, [registrationsFrom, rows.length], place, part);
  }

  clear(): void {
    for (const index of [this.#calls, this.#transfers, this.#byCallId, this.#byPlace]) {
      index.clear();
    }
  }

  /** The cases of a finding, by how many were told before it. */
  *of(told: number): Generator<number> {
    const rule = this.#findings.rule(told);
    const owner = this.#ownerOf(told, rule);
    if (owner >= 0) {
      yield owner;
    }
    if (rule.startsWith('registration/')) {
      yield* this.#registrationsOf(told);
    }
  }

  /** The transfer whose REFER it shows, else the call. */
  #ownerOf(told: number, rule: string): number {
    const [first, second] = [this.#findings.idFirst.at(told), this.#findings.idSecond.at(told)];
    if (!rule.startsWith('transfer/')) {
      return this.#calls.last(first, second);
    }
    if (this.#findings.hasPlace(told)) {
      for (const row of this.#transfers.of(first, second)) {
        if (isAt(this.#rows, row, this.#findings, told)) {
          return row;
        }
      }
    }
    const asked = this.#transfers.first(first, second);
    return asked === NONE ? this.#calls.last(first, second) : asked;
  }

  #registrationsOf(told: number): Generator<number> {
    const { idFirst, idSecond, placeFirst, placeSecond } = this.#findings;
    const [first, second] = [idFirst.at(told), idSecond.at(told)];
    return this.#findings.hasPlace(told)
      ? this.#byPlace.of(first ^ placeFirst.at(told), second ^ placeSecond.at(told))
      : this.#byCallId.of(first, second);
  }
}

function isAt(rows: CaseColumns, row: number, findings: FindingColumns, told: number): boolean {
  return (
    rows.placeFirst.at(row) === findings.placeFirst.at(told) &&
    rows.placeSecond.at(row) === findings.placeSecond.at(told)
  );
}
