import type { RejectionRecord, TransferRecord } from '../session/index.ts';
import { blockedByNetwork } from './rejection/blocked-by-network.ts';
import { codeRewritten } from './rejection/code-rewritten.ts';
import { declined } from './rejection/declined.ts';
import { networkBlockedPhraseLost } from './rejection/network-blocked-phrase-lost.ts';
import { noRedressContact } from './rejection/no-redress-contact.ts';
import { unwanted } from './rejection/unwanted.ts';
import type { Rule } from './rule.ts';
import { callerLost } from './transfer/caller-lost.ts';
import { earlyBye } from './transfer/early-bye.ts';
import { eventIdMismatch } from './transfer/event-id-mismatch.ts';
import { eventIdMissing } from './transfer/event-id-missing.ts';
import { falseFailureReport } from './transfer/false-failure-report.ts';
import { noNotify } from './transfer/no-notify.ts';
import { notifyRefused } from './transfer/notify-refused.ts';
import { notifyUnanswered } from './transfer/notify-unanswered.ts';
import { outcomeUnknown } from './transfer/outcome-unknown.ts';
import { outcomeWithheld } from './transfer/outcome-withheld.ts';
import { referChallengeUnanswered } from './transfer/refer-challenge-unanswered.ts';
import { referDeclined } from './transfer/refer-declined.ts';
import { referExtensionRefused } from './transfer/refer-extension-refused.ts';
import { referInDeadDialog } from './transfer/refer-in-dead-dialog.ts';
import { referInEarlyDialog } from './transfer/refer-in-early-dialog.ts';
import { referMalformed } from './transfer/refer-malformed.ts';
import { referNotSupported } from './transfer/refer-not-supported.ts';
import { referRefused } from './transfer/refer-refused.ts';
import { referRefusedByNetwork } from './transfer/refer-refused-by-network.ts';
import { referToIllegal } from './transfer/refer-to-illegal.ts';
import { referUnanswered } from './transfer/refer-unanswered.ts';
import { referWhilePending } from './transfer/refer-while-pending.ts';
import { referWithoutTargetDialog } from './transfer/refer-without-target-dialog.ts';
import { referrerIdentityDemanded } from './transfer/referrer-identity-demanded.ts';
import { replacesDialogEnded } from './transfer/replaces-dialog-ended.ts';
import { replacesEarlyOnly } from './transfer/replaces-early-only.ts';
import { replacesRingingTarget } from './transfer/replaces-ringing-target.ts';
import { replacesTagsSwapped } from './transfer/replaces-tags-swapped.ts';
import { replacesUnmatched } from './transfer/replaces-unmatched.ts';
import { reportContradictsTarget } from './transfer/report-contradicts-target.ts';
import { subscriptionNeverTerminated } from './transfer/subscription-never-terminated.ts';
import { subscriptionTimedOut } from './transfer/subscription-timed-out.ts';
import { targetBlockedByNetwork } from './transfer/target-blocked-by-network.ts';
import { targetBusy } from './transfer/target-busy.ts';
import { targetDeclined } from './transfer/target-declined.ts';
import { targetMediaRefused } from './transfer/target-media-refused.ts';
import { targetNoAnswer } from './transfer/target-no-answer.ts';
import { targetNotFound } from './transfer/target-not-found.ts';
import { targetRefused } from './transfer/target-refused.ts';
import { targetRouteFailed } from './transfer/target-route-failed.ts';
import { targetStoppedAnswering } from './transfer/target-stopped-answering.ts';
import { targetUnreachable } from './transfer/target-unreachable.ts';
import { targetWantsCredentials } from './transfer/target-wants-credentials.ts';
import { transfereeGaveUp } from './transfer/transferee-gave-up.ts';
import { unsubscribed } from './transfer/unsubscribed.ts';

/**
 * What decides a transfer's verdict: the first rule that fires names the party at fault and the reason. The order goes
 * from the particular to the general; the rules with a general condition stand last in their group.
 */
export const TRANSFER_VERDICTS: readonly Rule<TransferRecord>[] = [
  referMalformed,
  referChallengeUnanswered,
  referInEarlyDialog,
  referInDeadDialog,
  referWhilePending,
  referExtensionRefused,
  referrerIdentityDemanded,
  referWithoutTargetDialog,
  referRefusedByNetwork,
  referDeclined,
  referNotSupported,
  referRefused,
  referUnanswered,
  noNotify,
  replacesTagsSwapped,
  replacesEarlyOnly,
  replacesDialogEnded,
  replacesRingingTarget,
  replacesUnmatched,
  targetBlockedByNetwork,
  targetRouteFailed,
  targetUnreachable,
  targetStoppedAnswering,
  targetNotFound,
  targetBusy,
  targetDeclined,
  transfereeGaveUp,
  targetNoAnswer,
  targetWantsCredentials,
  targetMediaRefused,
  targetRefused,
  notifyRefused,
  notifyUnanswered,
  falseFailureReport,
  earlyBye,
  outcomeWithheld,
  unsubscribed,
  subscriptionTimedOut,
  outcomeUnknown,
];

/** What else may be wrong with a transfer, whatever its verdict: every rule that fires is a finding. */
export const TRANSFER_NOTES: readonly Rule<TransferRecord>[] = [
  reportContradictsTarget,
  subscriptionNeverTerminated,
  eventIdMissing,
  eventIdMismatch,
  callerLost,
  referToIllegal,
];

/** What decides who rejected a call. */
export const REJECTION_VERDICTS: readonly Rule<RejectionRecord>[] = [blockedByNetwork, unwanted, declined];

export const REJECTION_NOTES: readonly Rule<RejectionRecord>[] = [
  codeRewritten,
  noRedressContact,
  networkBlockedPhraseLost,
];
