import type { TransferRecord } from '../../session/index.ts';
import type { Rule } from '../rule.ts';
import { callerLost } from './caller-lost.ts';
import { earlyBye } from './early-bye.ts';
import { eventIdMismatch } from './event-id-mismatch.ts';
import { eventIdMissing } from './event-id-missing.ts';
import { falseFailureReport } from './false-failure-report.ts';
import { noNotify } from './no-notify.ts';
import { notifyRefused } from './notify-refused.ts';
import { notifyUnanswered } from './notify-unanswered.ts';
import { outcomeUnknown } from './outcome-unknown.ts';
import { outcomeWithheld } from './outcome-withheld.ts';
import { referChallengeUnanswered } from './refer-challenge-unanswered.ts';
import { referDeclined } from './refer-declined.ts';
import { referExtensionRefused } from './refer-extension-refused.ts';
import { referInDeadDialog } from './refer-in-dead-dialog.ts';
import { referInEarlyDialog } from './refer-in-early-dialog.ts';
import { referMalformed } from './refer-malformed.ts';
import { referNotSupported } from './refer-not-supported.ts';
import { referRefused } from './refer-refused.ts';
import { referRefusedByNetwork } from './refer-refused-by-network.ts';
import { referToIllegal } from './refer-to-illegal.ts';
import { referUnanswered } from './refer-unanswered.ts';
import { referWhilePending } from './refer-while-pending.ts';
import { referWithoutTargetDialog } from './refer-without-target-dialog.ts';
import { referrerIdentityDemanded } from './referrer-identity-demanded.ts';
import { replacesDialogEnded } from './replaces-dialog-ended.ts';
import { replacesEarlyOnly } from './replaces-early-only.ts';
import { replacesRingingTarget } from './replaces-ringing-target.ts';
import { replacesTagsSwapped } from './replaces-tags-swapped.ts';
import { replacesUnmatched } from './replaces-unmatched.ts';
import { reportContradictsTarget } from './report-contradicts-target.ts';
import { subscriptionNeverTerminated } from './subscription-never-terminated.ts';
import { subscriptionTimedOut } from './subscription-timed-out.ts';
import { targetBlockedByNetwork } from './target-blocked-by-network.ts';
import { targetBusy } from './target-busy.ts';
import { targetDeclined } from './target-declined.ts';
import { targetMediaRefused } from './target-media-refused.ts';
import { targetNoAnswer } from './target-no-answer.ts';
import { targetNotFound } from './target-not-found.ts';
import { targetRefused } from './target-refused.ts';
import { targetRouteFailed } from './target-route-failed.ts';
import { targetStoppedAnswering } from './target-stopped-answering.ts';
import { targetUnreachable } from './target-unreachable.ts';
import { targetWantsCredentials } from './target-wants-credentials.ts';
import { transfereeGaveUp } from './transferee-gave-up.ts';
import { unsubscribed } from './unsubscribed.ts';

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
