import { Column, type Pages } from '../../bytes/index.ts';
import type {
  ItemLook,
  ReportCall,
  ReportFinding,
  ReportRegistration,
  ReportRejection,
  ReportTransfer,
} from '../../report/index.ts';
import { registrationName, registrationSeconds } from '../registration-cases.ts';
import { callName, callSeconds, transferName, transferSeconds } from '../subject.ts';
import { isUndecided } from '../undecided.ts';
import type { CheckWords } from '../words.ts';
import { CaseColumns, Identity } from './case-columns.ts';
import { FindingColumns } from './finding-columns.ts';

const CASES_AT_ONCE = 65_536;

/** What a check keeps of each item of a report beside its text: numbers, by which it finds what belongs together. */
export class CheckColumns implements ItemLook {
  /** Where they lie, and what is made of them. */
  readonly pages: Pages;
  /** Of how many cases the names and Call-IDs are in memory at once, at most. */
  readonly casesAtOnce: number;
  readonly calls: CaseColumns;
  readonly transfers: CaseColumns;
  readonly registrations: CaseColumns;
  readonly findings: FindingColumns;
  readonly rejectionIdFirst: Column;
  readonly rejectionIdSecond: Column;
  readonly #identity = new Identity();
  readonly #words: CheckWords;

  constructor(words: CheckWords, pages: Pages, casesAtOnce = CASES_AT_ONCE) {
    this.#words = words;
    this.casesAtOnce = casesAtOnce;
    this.pages = pages;
    this.calls = new CaseColumns(pages);
    this.transfers = new CaseColumns(pages);
    this.registrations = new CaseColumns(pages);
    this.findings = new FindingColumns(pages);
    this.rejectionIdFirst = new Column(Int32Array, pages);
    this.rejectionIdSecond = new Column(Int32Array, pages);
  }

  call(call: ReportCall): void {
    this.calls.add({
      name: callName(call, this.#words),
      callId: call.callId,
      first: call.evidence[0],
      seconds: callSeconds(call),
      isUndecided: isUndecided({ kind: 'call', outcome: call.outcome }),
    });
  }

  transfer(transfer: ReportTransfer): void {
    this.transfers.add({
      name: transferName(transfer, this.#words),
      callId: transfer.referCallId,
      first: transfer.evidence[0],
      seconds: transferSeconds(transfer),
      isUndecided: isUndecided({ kind: 'transfer', outcome: transfer.outcome }),
    });
  }

  registration(registration: ReportRegistration): void {
    this.registrations.add({
      name: registrationName(registration, this.#words),
      callId: registration.callId,
      first: registration.evidence[0],
      seconds: registrationSeconds(registration),
      isUndecided: isUndecided({ kind: 'registration', outcome: registration.outcome }),
    });
  }

  rejection({ callId }: ReportRejection): void {
    const { first, second } = this.#identity.callId(callId);
    this.rejectionIdFirst.push(first);
    this.rejectionIdSecond.push(second);
  }

  finding(finding: ReportFinding): void {
    this.findings.add(finding);
  }
}
