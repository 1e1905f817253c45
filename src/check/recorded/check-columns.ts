import { Column } from '../../bytes/index.ts';
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

/** What a check keeps of each item of a report in memory: numbers, by which it finds what belongs together. */
export class CheckColumns implements ItemLook {
  readonly calls = new CaseColumns();
  readonly transfers = new CaseColumns();
  readonly registrations = new CaseColumns();
  readonly findings = new FindingColumns();
  readonly rejectionIdFirst = new Column(Int32Array);
  readonly rejectionIdSecond = new Column(Int32Array);
  readonly #identity = new Identity();
  readonly #words: CheckWords;

  constructor(words: CheckWords) {
    this.#words = words;
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
