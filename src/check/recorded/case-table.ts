import { Column, RowIndex, TextCounts } from '../../bytes/index.ts';
import type { RecordedReport } from '../../report/index.ts';
import { CaseColumns, Identity } from './case-columns.ts';
import type { CheckColumns } from './check-columns.ts';
import type { FindingColumns } from './finding-columns.ts';

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
  readonly #rows = new CaseColumns();
  /** The how many-th of its name each is. */
  readonly #uses = new Column(Int32Array);
  readonly #calls: RowIndex;
  readonly #transfers: RowIndex;
  readonly #identity = new Identity();
  readonly #findings: FindingColumns;
  readonly #findingOrder: Int32Array;
  /** The cases without an end of which nothing else says it, in order. */
  readonly #undecided = new Column(Int32Array);
  /** The last case of each finding. */
  readonly #caseOf: Int32Array;
  /** Lists of findings: the first and last entry of each case, and of each entry the finding and the next. */
  readonly #heads: Int32Array;
  readonly #tails: Int32Array;
  readonly #entries = new Column(Int32Array);
  readonly #next = new Column(Int32Array);

  constructor({ calls, transfers, registrations, findings }: CheckColumns, recorded: RecordedReport) {
    const rows = this.#rows;
    for (const row of recorded.calls.order) {
      rows.copy(calls, row);
    }
    this.transfersFrom = rows.length;
    for (const row of recorded.transfers.order) {
      rows.copy(transfers, row);
    }
    this.registrationsFrom = rows.length;
    for (const row of recorded.registrations.order) {
      rows.copy(registrations, row);
    }
    this.length = rows.length;
    this.#findings = findings;
    this.#findingOrder = recorded.findings.order;
    this.#calls = new RowIndex(rows.idFirst, rows.idSecond, 0, this.transfersFrom);
    this.#transfers = new RowIndex(rows.idFirst, rows.idSecond, this.transfersFrom, this.registrationsFrom);
    this.#caseOf = new Int32Array(this.#findingOrder.length).fill(NONE);
    this.#heads = new Int32Array(this.length).fill(NONE);
    this.#tails = new Int32Array(this.length).fill(NONE);
    this.#countNames();
    this.#findOwners();
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
    return this.#findings.rule(this.#findingOrder[reported] as number);
  }

  severity(reported: number) {
    return this.#findings.severity(this.#findingOrder[reported] as number);
  }

  /** The case of a finding; -1 where it belongs to none. */
  caseOf(finding: number): number {
    return finding < this.reported ? (this.#caseOf[finding] as number) : this.#undecided.at(finding - this.reported);
  }

  /** What was found in a case. */
  findingsOf(row: number): number[] {
    const found: number[] = [];
    for (let entry = this.#heads[row] as number; entry >= 0; entry = this.#next.at(entry)) {
      found.push(this.#entries.at(entry));
    }
    return found;
  }

  /** The calls of a Call-ID. */
  *callsOf(callId: string): Generator<number> {
    const { first, second } = this.#identity.callId(callId);
    for (let row = this.#calls.find(first, second); row >= 0; row = this.#calls.after(row)) {
      yield row;
    }
  }

  /** The calls and transfers of a Call-ID. */
  *rowsOf(callId: string): Generator<number> {
    yield* this.callsOf(callId);
    const { first, second } = this.#identity.callId(callId);
    for (let row = this.#transfers.find(first, second); row >= 0; row = this.#transfers.after(row)) {
      yield row;
    }
  }

  #countNames(): void {
    const { nameFirst, nameSecond } = this.#rows;
    let names = new TextCounts();
    for (let row = 0; row < this.length; row++) {
      if (row === this.registrationsFrom) {
        names = new TextCounts();
      }
      this.#uses.push(names.addHash(nameFirst.at(row), nameSecond.at(row)));
    }
  }

  /** As `findingsByOwner` and `registrationSubjects` say of a report in memory. */
  #findOwners(): void {
    const registrations = new RegistrationIndex(this.#rows, this.registrationsFrom, this.length);
    for (let finding = 0; finding < this.reported; finding++) {
      const told = this.#findingOrder[finding] as number;
      const rule = this.#findings.rule(told);
      const owner = this.#ownerOf(told, rule);
      if (owner >= 0) {
        this.#file(owner, finding);
      }
      if (rule.startsWith('registration/')) {
        for (const row of registrations.of(this.#findings, told)) {
          this.#file(row, finding);
        }
      }
    }
  }

  /** The transfer whose REFER it shows, else the call. */
  #ownerOf(told: number, rule: string): number {
    const [first, second] = [this.#findings.idFirst.at(told), this.#findings.idSecond.at(told)];
    const asked = rule.startsWith('transfer/') ? this.#transfers.find(first, second) : NONE;
    for (let row = this.#findings.hasPlace(told) ? asked : NONE; row >= 0; row = this.#transfers.after(row)) {
      if (isAt(this.#rows, row, this.#findings, told)) {
        return row;
      }
    }
    return asked >= 0 ? asked : this.#calls.findLast(first, second);
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
    const tail = this.#tails[row] as number;
    if (tail < 0) {
      this.#heads[row] = entry;
    } else {
      this.#next.set(tail, entry);
    }
    this.#tails[row] = entry;
    if (finding < this.reported) {
      this.#caseOf[finding] = row;
    }
  }
}

function isAt(rows: CaseColumns, row: number, findings: FindingColumns, told: number): boolean {
  return (
    rows.placeFirst.at(row) === findings.placeFirst.at(told) &&
    rows.placeSecond.at(row) === findings.placeSecond.at(told)
  );
}

/** Finds the registrations that a finding is about: one Call-ID may have many, and each its own messages. */
class RegistrationIndex {
  readonly #byCallId: RowIndex;
  readonly #byPlace: RowIndex;

  constructor(rows: CaseColumns, from: number, to: number) {
    this.#byCallId = new RowIndex(rows.idFirst, rows.idSecond, from, to);
    this.#byPlace = new RowIndex(
      { at: (row) => rows.idFirst.at(row) ^ rows.placeFirst.at(row) },
      { at: (row) => rows.idSecond.at(row) ^ rows.placeSecond.at(row) },
      from,
      to,
    );
  }

  *of(findings: FindingColumns, told: number): Generator<number> {
    const [first, second] = [findings.idFirst.at(told), findings.idSecond.at(told)];
    const [index, row] = findings.hasPlace(told)
      ? [
          this.#byPlace,
          this.#byPlace.find(first ^ findings.placeFirst.at(told), second ^ findings.placeSecond.at(told)),
        ]
      : [this.#byCallId, this.#byCallId.find(first, second)];
    for (let at = row; at >= 0; at = index.after(at)) {
      yield at;
    }
  }
}
