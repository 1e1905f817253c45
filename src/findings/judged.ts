import type {
  CallRecord,
  NoticeRecord,
  RegistrationRecord,
  RejectionRecord,
  TransferRecord,
} from '../records/index.ts';
import type { Confidence, Finding } from './rule.ts';

/** A transfer with its verdict: who is at fault and why, or nothing wrong. */
export type JudgedTransfer = {
  readonly record: TransferRecord;
  /** The finding that decides; null when nothing went wrong (or nothing can be said). */
  readonly verdict: Finding | null;
  /** Everything found, the verdict first. */
  readonly findings: readonly Finding[];
  /** How far the trace carries the outcome itself. */
  readonly confidence: Confidence;
  /** What else would have to be captured to be sure; null where nothing would help. */
  readonly settledBy: string | null;
};

export type JudgedRejection = {
  readonly record: RejectionRecord;
  readonly verdict: Finding | null;
  readonly findings: readonly Finding[];
  readonly confidence: Confidence;
};

export type JudgedRegistration = {
  readonly record: RegistrationRecord;
  /** Why it failed; null where it did not, or where the trace does not tell. */
  readonly verdict: Finding | null;
  /** What is told with this record: not again what another record of the same fault tells. */
  readonly findings: readonly Finding[];
  readonly confidence: Confidence;
};

export type JudgedNotice = {
  readonly record: NoticeRecord;
  readonly verdict: Finding | null;
  readonly findings: readonly Finding[];
  readonly confidence: Confidence;
};

/** A call with what is wrong about it: for one that failed why, for any what else the trace shows. */
export type JudgedCall = {
  readonly record: CallRecord;
  /** Why the call failed; null where it did not, or where a transfer or a rejection tells it. */
  readonly verdict: Finding | null;
  readonly findings: readonly Finding[];
  readonly confidence: Confidence;
};
