import { RowIndex, type Rows } from '../../bytes/index.ts';
import { RecordedList, type RecordedReport, type ReportFinding } from '../../report/index.ts';
import type { ToldExpectation } from '../check-result.ts';
import { numbered } from '../namer.ts';
import { registrationName, registrationSubject } from '../registration-cases.ts';
import { type CaseSubject, callName, callSubject, type Subject, transferName, transferSubject } from '../subject.ts';
import { UNDECIDED, UNDECIDED_SEVERITY, undecidedFinding } from '../undecided.ts';
import { UNMET, unmetFinding } from '../unmet.ts';
import type { CheckWords } from '../words.ts';
import { Identity } from './case-columns.ts';
import type { CaseTable } from './case-table.ts';
import type { CheckColumns } from './check-columns.ts';
import { RecordedFinding } from './recorded-finding.ts';

/** Call-IDs whose parties are remembered: what is told together is about the same few. */
const REMEMBERED = 16;

/** Makes the calls, transfers and registrations of a check, and its findings, when they are asked for. */
export class RecordedSubjects {
  readonly table: CaseTable;
  /** Calls and transfers, of which expectations and ignores speak. */
  readonly list: RecordedList<Subject>;
  /** Expectations that are not met, behind all other findings: filled when they were held against the trace. */
  readonly unmet: ToldExpectation[] = [];
  readonly #recorded: RecordedReport;
  readonly #words: CheckWords;
  readonly #columns: CheckColumns;
  /** Made when somebody asks for a call. */
  #rejections: RowIndex | null = null;
  readonly #identity = new Identity();
  readonly #parties = new Map<string, readonly string[]>();

  constructor(table: CaseTable, columns: CheckColumns, recorded: RecordedReport, words: CheckWords) {
    this.table = table;
    this.#recorded = recorded;
    this.#words = words;
    this.#columns = columns;
    this.list = new RecordedList(table.registrationsFrom, (row) => this.#subject(row));
  }

  /** Any case. */
  at(row: number): CaseSubject {
    return row < this.table.registrationsFrom ? this.list.at(row) : this.#registration(row);
  }

  /** URIs of the parties of all calls and transfers of a Call-ID. */
  partiesOf(callId: string): readonly string[] {
    const known = this.#parties.get(callId);
    if (known !== undefined) {
      return known;
    }
    const parties = [...this.table.rowsOf(callId)].flatMap((row) => this.list.at(row).parties);
    if (this.#parties.size >= REMEMBERED) {
      this.#parties.clear();
    }
    this.#parties.set(callId, parties);
    return parties;
  }

  get findings(): number {
    return this.table.findings + this.unmet.length;
  }

  finding(number: number): RecordedFinding {
    return new RecordedFinding(this.ruleOf(number), () => this.#read(number));
  }

  ruleOf(number: number): Pick<ReportFinding, 'rule' | 'severity'> {
    if (number < this.table.reported) {
      return { rule: this.table.rule(number), severity: this.table.severity(number) };
    }
    return number < this.table.findings
      ? { rule: UNDECIDED, severity: UNDECIDED_SEVERITY }
      : { rule: UNMET, severity: 'error' };
  }

  #read(number: number): ReportFinding {
    if (number < this.table.reported) {
      return this.#recorded.findings.list.at(number);
    }
    return number < this.table.findings
      ? undecidedFinding(this.at(this.table.caseOf(number)), this.#words)
      : unmetFinding(this.unmet[number - this.table.findings] as ToldExpectation, this.#words);
  }

  #subject(row: number): Subject {
    const { transfersFrom } = this.table;
    if (row >= transfersFrom) {
      const transfer = this.#recorded.transfers.list.at(row - transfersFrom);
      return transferSubject(transfer, this.#found(row), this.#name(row, transferName(transfer, this.#words)));
    }
    const call = this.#recorded.calls.list.at(row);
    const { first, second } = this.#identity.callId(call.callId);
    this.#rejections ??= rejectionIndex(this.#columns, this.#recorded.rejections.order);
    const rejection = this.#rejections.findLast(first, second);
    return callSubject(
      call,
      rejection < 0 ? null : this.#recorded.rejections.list.at(rejection),
      this.#found(row),
      this.#name(row, callName(call, this.#words)),
    );
  }

  #registration(row: number): CaseSubject {
    const registration = this.#recorded.registrations.list.at(row - this.table.registrationsFrom);
    const name = this.#name(row, registrationName(registration, this.#words));
    return registrationSubject(registration, this.#found(row), name);
  }

  #name(row: number, name: string): string {
    return numbered(name, this.table.use(row));
  }

  #found(row: number): RecordedFinding[] {
    return this.table.findingsOf(row).map((number) => this.finding(number));
  }
}

/** Finds the rejections of a Call-ID by their place in the list of the report. */
function rejectionIndex({ rejectionIdFirst, rejectionIdSecond, pages }: CheckColumns, order: Rows): RowIndex {
  return new RowIndex(
    { at: (place) => rejectionIdFirst.at(order.at(place)) },
    { at: (place) => rejectionIdSecond.at(order.at(place)) },
    0,
    order.length,
    pages,
  );
}
