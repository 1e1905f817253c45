import type { CallEnding, CallRecord } from './call.ts';
import type { RegistrationEnding, RegistrationRecord } from './registration.ts';
import type { RejectionRecord } from './rejection.ts';
import type { NoticeRecord } from './request-notice.ts';
import type { TransferRecord } from './transfer.ts';

/** Told of the stories as they are decided, in the order of their decision. */
export type RecordFace = {
  /** False: how the parties of a call that went well stood with their registrars need not be looked up for its record. */
  readonly takesStanding?: boolean;
  /**
   * `record` makes the record, for a face that wants this call; null where the input no longer has its messages. The two
   * halves are the hash of its Call-ID, with the seed of the session.
   */
  call(ending: CallEnding, record: () => CallRecord | null, callIdFirst: number, callIdSecond: number): void;
  transfer(record: TransferRecord): void;
  rejection(record: RejectionRecord): void;
  /**
   * When the trace is over: what comes later says what became of it. `record` makes the record, at once; null where the input
   * no longer has its messages.
   */
  registration(ending: RegistrationEnding, record: () => RegistrationRecord | null): void;
  /** The same of what went wrong with other requests, and of what strangers tried. */
  notice(record: NoticeRecord): void;
};
