import type { Limits } from '../model/index.ts';
import type {
  CallEnding,
  CallOutcome,
  CallRecord,
  FormRecord,
  NoticeRecord,
  OtherCallIds,
  RegistrationOutcome,
  RegistrationRecord,
  RejectionRecord,
  StorySink,
  TransferRecord,
} from '../records/index.ts';
import type { Lang } from '../reference/index.ts';
import { isPlainAddress } from '../sip/index.ts';
import { type CallFigures, CallStatistics } from './call-statistics.ts';
import {
  type JudgedCall,
  type JudgedNotice,
  type JudgedRegistration,
  type JudgedRejection,
  type JudgedTransfer,
  judgeCall,
  judgeNotice,
  judgeRegistration,
  judgeRejection,
  judgeTransfer,
} from './judge.ts';
import { type JudgedForm, judgeForm } from './message/judge-form.ts';
import { RefusedCallers } from './rejection/facts/refused-callers.ts';
import type { Finding, Severity } from './rule.ts';
import type { Story, StoryCounts } from './story.ts';

/** What went as calls go. */
const GOOD_ENDINGS: ReadonlySet<CallOutcome> = new Set(['answered', 'cancelled']);

/** How many stories of each kind are kept. */
type KeptLimits = Pick<Limits, 'keptCalls' | 'keptTransfers' | 'keptRejections' | 'keptRegistrations'>;

/** Transfers that a filter may still ask for. */
const MOST_SET_ASIDE = 10_000;

const NONE: KeptLimits = { keptCalls: 0, keptTransfers: 0, keptRejections: 0, keptRegistrations: 0 };

/** Which stories were asked for, as far as is known now: the one place where a filter is applied to them. */
export type Wanted = {
  /** Whether a story under these Call-IDs is wanted. */
  tells(callIds: readonly (string | null | undefined)[]): boolean;
  /** The same of the Call-ID with this hash, whose halves are made with the seed of the session. */
  tellsHashed(callIdFirst: number, callIdSecond: number): boolean;
  /** Whether a call is wanted because another leg of it is. */
  tellsLeg(others: () => OtherCallIds): boolean;
  /** A call is told, and its other legs are wanted with it, where whole calls were asked for. */
  wantLegs(callIdFirst: number, callIdSecond: number, others: () => OtherCallIds): void;
};

export type CollectorOptions = {
  readonly lang: Lang;
  /** Null where nothing is kept, because every story is handed on. */
  readonly keep: KeptLimits | null;
  /** How many of the calls that went well are wanted; those beyond need only be counted. */
  readonly mostGoodCalls: number;
  /** False where the first message of a kept call is evidence enough. */
  readonly wantsCallEvidence: boolean;
  /** Which stories were asked for. */
  readonly wanted: Wanted;
  /** Takes each story as soon as it is judged. */
  readonly tell: ((story: Story) => void) | null;
};

type Stories = {
  readonly callCounts: Record<CallOutcome, number>;
  readonly registrationCounts: Record<RegistrationOutcome, number>;
  readonly storyCounts: StoryCounts;
  readonly callFigures: CallFigures;
  readonly calls: JudgedCall[];
  readonly transfers: JudgedTransfer[];
  readonly rejections: JudgedRejection[];
  readonly registrations: JudgedRegistration[];
  readonly notices: JudgedNotice[];
  readonly form: JudgedForm[];
};

/** Judges stories as they are decided, counts them, keeps a bounded number and hands all of them on. */
export class Collector implements StorySink {
  /** Stories that were not kept because there were too many, by what they are called in a report. */
  readonly notKept = { calls: 0, transfers: 0, rejections: 0, registrations: 0 };
  readonly #calls: JudgedCall[] = [];
  #undecided: TransferRecord[] = [];
  /** Transfers nobody asked for yet: a transfer is told before its Call-IDs end, and a later message may match. */
  readonly #unwanted: JudgedTransfer[] = [];
  readonly #transfers: JudgedTransfer[] = [];
  readonly #rejections: JudgedRejection[] = [];
  readonly #registrations: JudgedRegistration[] = [];
  readonly #notices: JudgedNotice[] = [];
  readonly #form: JudgedForm[] = [];
  readonly #unsettled: RejectionRecord[] = [];
  readonly #statistics = new CallStatistics();
  readonly #refusedCallers = new RefusedCallers();
  readonly #callCounts: Record<CallOutcome, number> = {
    answered: 0,
    rejected: 0,
    failed: 0,
    cancelled: 0,
    'no-final': 0,
  };
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
    fartherLegs: { answered: 0, rejected: 0, failed: 0, cancelled: 0, 'no-final': 0 } as Record<CallOutcome, number>,
    transfers: 0,
    badTransfers: 0,
    rejections: 0,
    badRegistrations: 0,
    badNotices: 0,
    findings: { error: 0, warning: 0, info: 0 },
  };
  readonly #options: CollectorOptions;
  readonly #limits: KeptLimits;
  #goodCallsLeft: number;

  constructor(options: CollectorOptions) {
    this.#options = options;
    this.#goodCallsLeft = options.mostGoodCalls;
    this.#limits = options.keep ?? NONE;
  }

  call(ending: CallEnding, record: () => CallRecord | null, callIdFirst: number, callIdSecond: number): void {
    const { wanted } = this.#options;
    if (!wanted.tellsHashed(callIdFirst, callIdSecond) && !wanted.tellsLeg(ending.others)) {
      return;
    }
    wanted.wantLegs(callIdFirst, callIdSecond, ending.others);
    this.#statistics.add(ending);
    this.#callCounts[ending.outcome]++;
    this.#counts.fartherLegs[ending.outcome] += ending.isFartherLeg ? 1 : 0;
    const isPlain = GOOD_ENDINGS.has(ending.outcome) && !ending.isNotable;
    const isFull = this.#calls.length >= this.#limits.keptCalls;
    const wantsGoodCalls = this.#goodCallsLeft > 0;
    const isOnlyCounted = isPlain && (!wantsGoodCalls || (isFull && this.#options.tell === null));
    const known = isOnlyCounted ? null : record();
    if (isFull && this.#limits.keptCalls > 0 && (!isPlain || wantsGoodCalls)) {
      this.notKept.calls++;
    }
    if (known !== null) {
      this.#takeCall(judgeCall(known, this.#options.lang), isFull);
    }
  }

  #takeCall(call: JudgedCall, isFull: boolean): void {
    const { wantsCallEvidence, tell } = this.#options;
    this.#countFindings(call.findings);
    if (call.findings.some(({ severity }) => severity !== 'info')) {
      this.#counts.badCalls++;
    }
    const isGood = call.findings.length === 0 && GOOD_ENDINGS.has(call.record.outcome);
    const isWanted = !isGood || this.#goodCallsLeft > 0;
    this.#goodCallsLeft -= isGood && isWanted ? 1 : 0;
    if (!isFull && isWanted) {
      this.#calls.push(wantsCallEvidence ? call : outlineOf(call));
    }
    if (isWanted) {
      tell?.({ type: 'call', call });
    }
  }

  transfer(record: TransferRecord): void {
    this.#undecided.push(record);
  }

  /** Whether transfers wait for their judgement. */
  get isWaiting(): boolean {
    return this.#undecided.length > 0;
  }

  /** Whether one of them has to be held against the strict grammar. */
  get needsGrammar(): boolean {
    return this.#undecided.some(({ referToRaw }) => !isPlainAddress(referToRaw));
  }

  /** Judges the transfers that wait. Rules may ask the strict grammar, which the caller loads before if it is needed. */
  judge(): void {
    for (const record of this.#undecided) {
      const judged = judgeTransfer(record, this.#options.lang);
      if (this.#isWanted(judged)) {
        this.#takeTransfer(judged);
      } else {
        this.#setAside(judged);
      }
    }
    this.#undecided = [];
  }

  rejection(record: RejectionRecord): void {
    if (this.#options.wanted.tells([record.callId])) {
      this.#unsettled.push(record);
    }
  }

  /** The rejections that wait for their judgement: their cards are to be read and verified first. */
  takeRejections(): RejectionRecord[] {
    return this.#unsettled.splice(0);
  }

  /** Judges a rejection whose card was settled. */
  judgeRejection(record: RejectionRecord): void {
    const refusingNumbers = this.#refusedCallers.note(record);
    const rejection = judgeRejection({ ...record, refusingNumbers }, this.#options.lang);
    this.#counts.rejections++;
    this.#countFindings(rejection.findings);
    if (this.#rejections.length < this.#limits.keptRejections) {
      this.#rejections.push(rejection);
    } else if (this.#limits.keptRejections > 0) {
      this.notKept.rejections++;
    }
    this.#options.tell?.({ type: 'rejection', rejection });
  }

  registration(record: RegistrationRecord): void {
    if (!this.#options.wanted.tells([record.callId])) {
      return;
    }
    this.#registrationCounts[record.outcome]++;
    const registration = judgeRegistration(record, this.#options.lang);
    this.#countFindings(registration.findings);
    if (registration.findings.some(isFault)) {
      this.#counts.badRegistrations++;
    }
    if (this.#registrations.length < this.#limits.keptRegistrations) {
      this.#registrations.push(registration);
    } else if (this.#limits.keptRegistrations > 0) {
      this.notKept.registrations++;
    }
    this.#options.tell?.({ type: 'registration', registration });
  }

  notice(record: NoticeRecord): void {
    if (!this.#options.wanted.tells(record.callIds)) {
      return;
    }
    const notice = judgeNotice(record, this.#options.lang);
    this.#countFindings(notice.findings);
    this.#counts.badNotices += notice.findings.some(isFault) ? 1 : 0;
    this.#notices.push(notice);
    this.#options.tell?.({ type: 'notice', notice });
  }

  /** The trace is over: what a later message asked for is told now. */
  takeRest(): void {
    this.#lookAgain(this.#unwanted.length);
  }

  /** Judges the faults of form, which are known when the trace is over. */
  takeForm(records: readonly FormRecord[]): void {
    for (const record of records) {
      const form = judgeForm(record, this.#options.lang);
      this.#form.push(form);
      this.#options.tell?.({ type: 'form', form });
    }
    this.#countFindings(this.#form.map(({ finding }) => finding));
  }

  /** What was kept and judged, in the order of the trace: stories are decided in the order of their ends. */
  stories(): Stories {
    return {
      callCounts: this.#callCounts,
      registrationCounts: this.#registrationCounts,
      storyCounts: this.#counts,
      callFigures: this.#statistics.figures(),
      calls: this.#calls.sort((a, b) => byTime(a.record.startUs, b.record.startUs)),
      transfers: this.#transfers.sort((a, b) => byTime(a.record.startUs, b.record.startUs)),
      rejections: this.#rejections.sort((a, b) => byTime(a.record.atUs, b.record.atUs)),
      registrations: this.#registrations.sort((a, b) => byTime(a.record.startUs, b.record.startUs)),
      notices: this.#notices,
      form: this.#form,
    };
  }

  #isWanted({ record }: JudgedTransfer): boolean {
    return this.#options.wanted.tells([record.referCallId, record.targetLeg?.callId, record.replaces?.callId]);
  }

  #takeTransfer(transfer: JudgedTransfer): void {
    if (!transfer.record.isRemnant) {
      const isBad = transfer.record.outcome !== 'succeeded' || transfer.findings.some(isFault);
      this.#counts.transfers++;
      this.#counts.badTransfers += isBad ? 1 : 0;
    }
    this.#countFindings(transfer.findings);
    if (this.#transfers.length < this.#limits.keptTransfers) {
      this.#transfers.push(transfer);
    } else if (this.#limits.keptTransfers > 0) {
      this.notKept.transfers++;
    }
    this.#options.tell?.({ type: 'transfer', transfer });
  }

  /** Where there are too many the older half goes: what can still match has a Call-ID that is not over. */
  #setAside(judged: JudgedTransfer): void {
    if (this.#unwanted.length >= MOST_SET_ASIDE) {
      this.#lookAgain(MOST_SET_ASIDE / 2);
    }
    this.#unwanted.push(judged);
  }

  /** Tells those of the first `count` that were asked for by now, and forgets the others. */
  #lookAgain(count: number): void {
    for (const judged of this.#unwanted.splice(0, count)) {
      if (this.#isWanted(judged)) {
        this.#takeTransfer(judged);
      }
    }
  }

  #countFindings(findings: readonly Finding[]): void {
    const counts: Record<Severity, number> = this.#counts.findings;
    for (const { severity } of findings) {
      counts[severity]++;
    }
  }
}

/** What a list of calls needs: the rest was told. */
function outlineOf({ record, confidence }: JudgedCall): JudgedCall {
  const outline = { ...record, evidence: record.evidence.slice(0, 1), facts: null };
  return { record: outline, verdict: null, findings: [], confidence };
}

/** What is merely worth knowing leaves a good transfer good. */
function isFault({ severity }: Finding): boolean {
  return severity !== 'info';
}

function byTime(a: number, b: number): number {
  return Number.isNaN(a) || Number.isNaN(b) ? 0 : a - b;
}
