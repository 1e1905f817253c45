import { Column, type Pages, RowIndex, type Rows, TextCounts } from '../../bytes/index.ts';
import type { RecordedReport } from '../../report/index.ts';
import { CaseColumns, Identity } from './case-columns.ts';
import type { CheckColumns } from './check-columns.ts';
import type { FindingColumns } from './finding-columns.ts';
import { fileFindings } from './owners.ts';
import { isInPart, partsOf } from './row-parts.ts';

const NONE = -1;

/**
 * The cases of a check, a row of numbers each: calls first, then transfers, then registrations, each in the order of the trace;
 * and which findings belong to which. A finding is named by its place in the report's list, and behind those of the report come
 * those that say of a case that it has no end in the trace.
 */
export class CaseTable {
  readonly length: number;
  /** Where transfers begin, and where registrations do. */
  readonly transfersFrom: number;
  readonly registrationsFrom: number;
  readonly #pages: Pages;
  readonly #rows: CaseColumns;
  /** The how many-th of its name each is. */
  readonly #uses: Column;
  /** Made when somebody asks for the cases of a Call-ID. */
  #calls: RowIndex | null = null;
  #transfers: RowIndex | null = null;
  readonly #identity = new Identity();
  readonly #findings: FindingColumns;
  readonly #findingOrder: Rows;
  /** The cases without an end of which nothing else says it, in order. */
  readonly #undecided: Column;
  /** The last case of each finding. */
  readonly #caseOf: Column;
  /** Lists of findings: the first and last entry of each case, and of each entry the finding and the next. */
  readonly #heads: Column;
  readonly #tails: Column;
  readonly #entries: Column;
  readonly #next: Column;

  constructor(columns: CheckColumns, recorded: RecordedReport) {
    const { calls, transfers, registrations, findings, pages, casesAtOnce } = columns;
    this.#pages = pages;
    this.#rows = new CaseColumns(pages);
    this.#copy(calls, recorded.calls.order);
    this.transfersFrom = this.#rows.length;
    this.#copy(transfers, recorded.transfers.order);
    this.registrationsFrom = this.#rows.length;
    this.#copy(registrations, recorded.registrations.order);
    this.length = this.#rows.length;
    this.#findings = findings;
    this.#findingOrder = recorded.findings.order;
    const numbers = () => new Column(Int32Array, pages);
    this.#uses = numbers().fill(this.length, 0);
    this.#undecided = numbers();
    this.#caseOf = numbers().fill(this.#findingOrder.length, NONE);
    this.#heads = numbers().fill(this.length, NONE);
    this.#tails = numbers().fill(this.length, NONE);
    this.#entries = numbers();
    this.#next = numbers();
    this.#countNames(0, this.registrationsFrom, casesAtOnce);
    this.#countNames(this.registrationsFrom, this.length, casesAtOnce);
    const { transfersFrom, registrationsFrom } = this;
    const table = { rows: this.#rows, transfersFrom, registrationsFrom, casesAtOnce, pages };
    fileFindings(table, findings, this.#findingOrder, (row, finding) => this.#file(row, finding));
    this.#findUndecided();
  }

  /** Findings of the report, and of cases without an end. */
  get findings(): number {
    return this.#findingOrder.length + this.#undecided.length;
  }

  /** How many findings the report has. */
  get reported(): number {
    return this.#findingOrder.length;
  }

  use(row: number): number {
    return this.#uses.at(row);
  }

  seconds(row: number): number {
    return this.#rows.seconds.at(row);
  }

  isUndecided(row: number): boolean {
    return this.#rows.undecided.at(row) === 1;
  }

  /** Whether it has a message. */
  isShown(row: number): boolean {
    return this.#rows.placeFirst.at(row) !== 0 || this.#rows.placeSecond.at(row) !== 0;
  }

  rule(reported: number): string {
    return this.#findings.rule(this.#findingOrder.at(reported));
  }

  severity(reported: number) {
    return this.#findings.severity(this.#findingOrder.at(reported));
  }

  /** The case of a finding; -1 where it belongs to none. */
  caseOf(finding: number): number {
    return finding < this.reported ? this.#caseOf.at(finding) : this.#undecided.at(finding - this.reported);
  }

  /** What was found in a case. */
  findingsOf(row: number): number[] {
    const found: number[] = [];
    for (let entry = this.#heads.at(row); entry >= 0; entry = this.#next.at(entry)) {
      found.push(this.#entries.at(entry));
    }
    return found;
  }

  /** The calls of a Call-ID. */
  *callsOf(callId: string): Generator<number> {
    this.#calls ??= this.#indexOf(0, this.transfersFrom);
    yield* this.#found(this.#calls, callId);
  }

  /** The calls and transfers of a Call-ID. */
  *rowsOf(callId: string): Generator<number> {
    yield* this.callsOf(callId);
    this.#transfers ??= this.#indexOf(this.transfersFrom, this.registrationsFrom);
    yield* this.#found(this.#transfers, callId);
  }

  #copy(from: CaseColumns, order: Rows): void {
    for (let place = 0; place < order.length; place++) {
      this.#rows.copy(from, order.at(place));
    }
  }

  #indexOf(from: number, to: number): RowIndex {
    return new RowIndex(this.#rows.idFirst, this.#rows.idSecond, from, to, this.#pages);
  }

  *#found(index: RowIndex, callId: string): Generator<number> {
    const { first, second } = this.#identity.callId(callId);
    for (let row = index.find(first, second); row >= 0; row = index.after(row)) {
      yield row;
    }
  }

  /** A part of the names after the other: no more of them need be known at once. */
  #countNames(from: number, to: number, atOnce: number): void {
    const { nameFirst, nameSecond } = this.#rows;
    const parts = partsOf(to - from, atOnce);
    const names = new TextCounts();
    for (let part = 0; part < parts; part++) {
      names.clear();
      for (let row = from; row < to; row++) {
        if (isInPart(nameSecond.at(row), part, parts)) {
          this.#uses.set(row, names.addHash(nameFirst.at(row), nameSecond.at(row)));
        }
      }
    }
  }

  #findUndecided(): void {
    for (let row = 0; row < this.length; row++) {
      const isTold = () => this.findingsOf(row).some((finding) => this.severity(finding) !== 'info');
      if (this.isUndecided(row) && !isTold()) {
        this.#file(row, this.findings);
        this.#undecided.push(row);
      }
    }
  }

  #file(row: number, finding: number): void {
    const entry = this.#entries.length;
    this.#entries.push(finding);
    this.#next.push(NONE);
    const tail = this.#tails.at(row);
    if (tail < 0) {
      this.#heads.set(row, entry);
    } else {
      this.#next.set(tail, entry);
    }
    this.#tails.set(row, entry);
    if (finding < this.reported) {
      this.#caseOf.set(finding, row);
    }
  }
}
