import type { TransferTexts } from '../../../../findings/transfer/registry.ts';
import { acceptedTakenForSuccess } from './accepted-taken-for-success.ts';
import { alsoTransfer } from './also-transfer.ts';
import { byeInsteadOfNotify } from './bye-instead-of-notify.ts';
import { callDroppedAfterFailure } from './call-dropped-after-failure.ts';
import { callNotReleased } from './call-not-released.ts';
import { callNotResumed } from './call-not-resumed.ts';
import { callerLost } from './caller-lost.ts';
import { contactUnroutable } from './contact-unroutable.ts';
import { earlyBye } from './early-bye.ts';
import { eventIdMismatch } from './event-id-mismatch.ts';
import { eventIdMissing } from './event-id-missing.ts';
import { explicitsubWithoutAddress } from './explicitsub-without-address.ts';
import { failureReportRefused } from './failure-report-refused.ts';
import { falseFailureReport } from './false-failure-report.ts';
import { firstNotifyLate } from './first-notify-late.ts';
import { noNotify } from './no-notify.ts';
import { notifyAfterBye481 } from './notify-after-bye-481.ts';
import { notifyAstray } from './notify-astray.ts';
import { notifyChallenged } from './notify-challenged.ts';
import { notifyIdUnmatched } from './notify-id-unmatched.ts';
import { notifyIncomplete } from './notify-incomplete.ts';
import { notifyMalformed } from './notify-malformed.ts';
import { notifyNotAccepted } from './notify-not-accepted.ts';
import { notifyOffRoute } from './notify-off-route.ts';
import { notifyOutOfOrder } from './notify-out-of-order.ts';
import { notifyRefused } from './notify-refused.ts';
import { notifyUnanswered } from './notify-unanswered.ts';
import { oneSided } from './one-sided.ts';
import { outcomeUnknown } from './outcome-unknown.ts';
import { outcomeWithheld } from './outcome-withheld.ts';
import { referAcceptedLater } from './refer-accepted-later.ts';
import { referChallengeUnanswered } from './refer-challenge-unanswered.ts';
import { referContactUnknown } from './refer-contact-unknown.ts';
import { referCseqOutOfOrder } from './refer-cseq-out-of-order.ts';
import { referDeclined } from './refer-declined.ts';
import { referDialogUnknown } from './refer-dialog-unknown.ts';
import { referExtensionRefused } from './refer-extension-refused.ts';
import { referForbidden } from './refer-forbidden.ts';
import { referForked } from './refer-forked.ts';
import { referInDeadDialog } from './refer-in-dead-dialog.ts';
import { referInEarlyDialog } from './refer-in-early-dialog.ts';
import { referLoop } from './refer-loop.ts';
import { referMalformed } from './refer-malformed.ts';
import { referNotInTrace } from './refer-not-in-trace.ts';
import { referNotSupported } from './refer-not-supported.ts';
import { referProvisional } from './refer-provisional.ts';
import { referRefused } from './refer-refused.ts';
import { referRefusedByNetwork } from './refer-refused-by-network.ts';
import { referTerminatedOnTheWay } from './refer-terminated-on-the-way.ts';
import { referToIllegal } from './refer-to-illegal.ts';
import { referToPartyItself } from './refer-to-party-itself.ts';
import { referToUnroutable } from './refer-to-unroutable.ts';
import { referUnanswered } from './refer-unanswered.ts';
import { referUndeliverable } from './refer-undeliverable.ts';
import { referWhilePending } from './refer-while-pending.ts';
import { referWithoutContact } from './refer-without-contact.ts';
import { referWithoutTargetDialog } from './refer-without-target-dialog.ts';
import { referredByLost } from './referred-by-lost.ts';
import { referredByMissing } from './referred-by-missing.ts';
import { referrerIdentityDemanded } from './referrer-identity-demanded.ts';
import { refersOverlapping } from './refers-overlapping.ts';
import { replacesAltered } from './replaces-altered.ts';
import { replacesDialogEnded } from './replaces-dialog-ended.ts';
import { replacesEarlyOnly } from './replaces-early-only.ts';
import { replacesIgnored } from './replaces-ignored.ts';
import { replacesLost } from './replaces-lost.ts';
import { replacesMisescaped } from './replaces-misescaped.ts';
import { replacesNotSupported } from './replaces-not-supported.ts';
import { replacesRingingTarget } from './replaces-ringing-target.ts';
import { replacesTagsSwapped } from './replaces-tags-swapped.ts';
import { replacesUnmatched } from './replaces-unmatched.ts';
import { replacesWrongLeg } from './replaces-wrong-leg.ts';
import { reportContradictsTarget } from './report-contradicts-target.ts';
import { reportKeptOnTheWay } from './report-kept-on-the-way.ts';
import { reportsSuppressedUnasked } from './reports-suppressed-unasked.ts';
import { resubscribeRefused } from './resubscribe-refused.ts';
import { sentByStranger } from './sent-by-stranger.ts';
import { sipsDowngraded } from './sips-downgraded.ts';
import { subscriptionExpired } from './subscription-expired.ts';
import { subscriptionNeverTerminated } from './subscription-never-terminated.ts';
import { subscriptionTimedOut } from './subscription-timed-out.ts';
import { successReportedTooEarly } from './success-reported-too-early.ts';
import { targetBlockedByNetwork } from './target-blocked-by-network.ts';
import { targetBusy } from './target-busy.ts';
import { targetCallDropped } from './target-call-dropped.ts';
import { targetCallMerged } from './target-call-merged.ts';
import { targetCallUnclear } from './target-call-unclear.ts';
import { targetDeclined } from './target-declined.ts';
import { targetForbidden } from './target-forbidden.ts';
import { targetMediaRefused } from './target-media-refused.ts';
import { targetNoAnswer } from './target-no-answer.ts';
import { targetNotFound } from './target-not-found.ts';
import { targetRedirectUnfollowed } from './target-redirect-unfollowed.ts';
import { targetRefused } from './target-refused.ts';
import { targetRouteFailed } from './target-route-failed.ts';
import { targetStatedCause } from './target-stated-cause.ts';
import { targetStoppedAnswering } from './target-stopped-answering.ts';
import { targetUndeliverable } from './target-undeliverable.ts';
import { targetUnreachable } from './target-unreachable.ts';
import { targetUriChanged } from './target-uri-changed.ts';
import { targetWantsCredentials } from './target-wants-credentials.ts';
import { terminatedWhileTrying } from './terminated-while-trying.ts';
import { transfereeCouldNotCall } from './transferee-could-not-call.ts';
import { transfereeGaveUp } from './transferee-gave-up.ts';
import { transfereeWithdrew } from './transferee-withdrew.ts';
import { unsubscribed } from './unsubscribed.ts';

/** The words of the rules about transfers. */
export const TRANSFER: TransferTexts = {
  acceptedTakenForSuccess,
  alsoTransfer,
  byeInsteadOfNotify,
  callDroppedAfterFailure,
  callNotReleased,
  callNotResumed,
  callerLost,
  contactUnroutable,
  earlyBye,
  eventIdMismatch,
  eventIdMissing,
  explicitsubWithoutAddress,
  failureReportRefused,
  falseFailureReport,
  firstNotifyLate,
  noNotify,
  notifyAfterBye481,
  notifyAstray,
  notifyChallenged,
  notifyIdUnmatched,
  notifyIncomplete,
  notifyMalformed,
  notifyNotAccepted,
  notifyOffRoute,
  notifyOutOfOrder,
  notifyRefused,
  notifyUnanswered,
  outcomeUnknown,
  outcomeWithheld,
  referAcceptedLater,
  referChallengeUnanswered,
  referContactUnknown,
  referCseqOutOfOrder,
  referDeclined,
  referDialogUnknown,
  referExtensionRefused,
  referForbidden,
  referForked,
  referInDeadDialog,
  referInEarlyDialog,
  referLoop,
  referMalformed,
  referNotSupported,
  referProvisional,
  referRefusedByNetwork,
  referRefused,
  referTerminatedOnTheWay,
  referToIllegal,
  referToPartyItself,
  referToUnroutable,
  referUnanswered,
  referWhilePending,
  referWithoutContact,
  referWithoutTargetDialog,
  referredByLost,
  referredByMissing,
  referrerIdentityDemanded,
  refersOverlapping,
  replacesAltered,
  replacesDialogEnded,
  replacesEarlyOnly,
  replacesIgnored,
  replacesLost,
  replacesMisescaped,
  replacesNotSupported,
  replacesRingingTarget,
  replacesTagsSwapped,
  replacesUnmatched,
  replacesWrongLeg,
  reportContradictsTarget,
  reportsSuppressedUnasked,
  resubscribeRefused,
  sentByStranger,
  sipsDowngraded,
  subscriptionExpired,
  subscriptionNeverTerminated,
  subscriptionTimedOut,
  successReportedTooEarly,
  targetBlockedByNetwork,
  targetBusy,
  targetCallDropped,
  targetCallUnclear,
  targetCallMerged,
  targetDeclined,
  targetForbidden,
  targetMediaRefused,
  targetNoAnswer,
  targetNotFound,
  targetRefused,
  targetRouteFailed,
  targetStoppedAnswering,
  targetUnreachable,
  targetUriChanged,
  targetWantsCredentials,
  terminatedWhileTrying,
  transfereeCouldNotCall,
  transfereeGaveUp,
  transfereeWithdrew,
  unsubscribed,
  targetStatedCause,
  referUndeliverable,
  targetUndeliverable,
  targetRedirectUnfollowed,
  oneSided,
  reportKeptOnTheWay,
  referNotInTrace,
};
