import type {
  CallRecord,
  NoticeRecord,
  RegistrationRecord,
  RejectionRecord,
  TransferRecord,
} from '../records/index.ts';
import type { Confidence, Doubt, Finding } from './rule.ts';

/** A record with what was found in it. */
type Judged<Record> = {
  readonly record: Record;
  /** The finding that decides: why it failed. Null where nothing did, or where nothing can be said. */
  readonly verdict: Finding | null;
  /** All that is told with this record, the verdict first: not again what another record of the same fault tells. */
  readonly findings: readonly Finding[];
  /** How far the trace carries the outcome itself. */
  readonly confidence: Confidence;
  /** Why that is not certain; null where it is. */
  readonly doubt: Doubt | null;
};

/** A transfer with its verdict: who is at fault and why, or nothing wrong. */
export type JudgedTransfer = Judged<TransferRecord> & {
  /** What else would have to be captured to be sure; null where nothing would help. */
  readonly settledBy: string | null;
};

export type JudgedRejection = Judged<RejectionRecord>;
export type JudgedRegistration = Judged<RegistrationRecord>;
export type JudgedNotice = Judged<NoticeRecord>;

/** A call with what is wrong about it. There is no verdict where a transfer or a rejection tells why it failed. */
export type JudgedCall = Judged<CallRecord>;
