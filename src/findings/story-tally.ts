import type { CallEnding, CallOutcome, RegistrationOutcome, TransferRecord } from '../records/index.ts';
import { CallStatistics } from './call-statistics.ts';
import type { JudgedCall, JudgedNotice, JudgedRegistration, JudgedRejection, JudgedTransfer } from './judged.ts';
import type { Finding, Severity } from './rule.ts';

/** Counts stories, whether or not anybody keeps them. */
export class StoryTally {
  readonly #statistics = new CallStatistics();
  readonly #callCounts = noCalls();
  readonly #registrationCounts: Record<RegistrationOutcome, number> = {
    registered: 0,
    removed: 0,
    fetched: 0,
    refused: 0,
    challenged: 0,
    unanswered: 0,
    truncated: 0,
  };
  readonly #counts = {
    badCalls: 0,
    fartherLegs: noCalls(),
    transfers: 0,
    repeatedTransfers: 0,
    badTransfers: 0,
    rejections: 0,
    badRejections: 0,
    badRegistrations: 0,
    badNotices: 0,
    findings: { error: 0, warning: 0, info: 0 } satisfies Record<Severity, number>,
  };

  /** A call of which nothing but how it ended may be known. */
  ended(ending: CallEnding): void {
    this.#statistics.add(ending);
    this.#callCounts[ending.outcome]++;
    this.#counts.fartherLegs[ending.outcome] += ending.isFartherLeg ? 1 : 0;
  }

  /** What was found in a call that was counted already. */
  call({ findings }: JudgedCall): void {
    this.findings(findings);
    this.#counts.badCalls += findings.some(isFault) ? 1 : 0;
  }

  transfer({ record, findings }: JudgedTransfer): void {
    this.findings(findings);
    if (!record.isRemnant) {
      const isRepeated = isRepeatedWell(record);
      const isGood = record.outcome === 'succeeded' || isRepeated;
      this.#counts.repeatedTransfers += isRepeated ? 1 : 0;
      const isBad = !isGood || findings.some(isFault);
      this.#counts.transfers++;
      this.#counts.badTransfers += isBad ? 1 : 0;
    }
  }

  rejection({ record, findings }: JudgedRejection): void {
    this.findings(findings);
    this.#counts.rejections++;
    this.#counts.badRejections += record.answeredElsewhere ? 0 : 1;
  }

  /** One of which nothing is to be said. */
  registrationEnded(outcome: RegistrationOutcome): void {
    this.#registrationCounts[outcome]++;
  }

  registration({ record, findings }: JudgedRegistration): void {
    this.findings(findings);
    this.#registrationCounts[record.outcome]++;
    this.#counts.badRegistrations += findings.some(isFault) ? 1 : 0;
  }

  notice({ findings }: JudgedNotice): void {
    this.findings(findings);
    this.#counts.badNotices += findings.some(isFault) ? 1 : 0;
  }

  findings(findings: readonly Finding[]): void {
    for (const { severity } of findings) {
      this.#counts.findings[severity]++;
    }
  }

  /** What was counted; goes on with what is counted later. */
  counted() {
    return {
      callCounts: this.#callCounts,
      registrationCounts: this.#registrationCounts,
      storyCounts: this.#counts,
      callFigures: this.#statistics.figures(),
    };
  }
}

function noCalls(): Record<CallOutcome, number> {
  return { answered: 0, rejected: 0, failed: 0, cancelled: 0, 'no-final': 0 };
}

/** Refused, and accepted at another try: that one is told by itself. */
function isRepeatedWell({ outcome, refer }: TransferRecord): boolean {
  return outcome === 'rejected' && refer.acceptedLater !== null;
}

/** What is merely worth knowing leaves a good story good. */
function isFault({ severity }: Finding): boolean {
  return severity !== 'info';
}
