import type { Part } from '../../languages/index.ts';
import type { TransferRecord } from '../../records/index.ts';
import type { Rule } from '../rule.ts';
import { partOf, type RuleTexts } from '../rule-texts.ts';
import { acceptedTakenForSuccess } from './rules/accepted-taken-for-success.ts';
import { alsoTransfer } from './rules/also-transfer.ts';
import { byeInsteadOfNotify } from './rules/bye-instead-of-notify.ts';
import { callDroppedAfterFailure } from './rules/call-dropped-after-failure.ts';
import { callNotReleased } from './rules/call-not-released.ts';
import { callNotResumed } from './rules/call-not-resumed.ts';
import { callerLost } from './rules/caller-lost.ts';
import { contactUnroutable } from './rules/contact-unroutable.ts';
import { earlyBye } from './rules/early-bye.ts';
import { eventIdMismatch } from './rules/event-id-mismatch.ts';
import { eventIdMissing } from './rules/event-id-missing.ts';
import { explicitsubWithoutAddress } from './rules/explicitsub-without-address.ts';
import { failureReportRefused } from './rules/failure-report-refused.ts';
import { falseFailureReport } from './rules/false-failure-report.ts';
import { firstNotifyLate } from './rules/first-notify-late.ts';
import { noNotify } from './rules/no-notify.ts';
import { notifyAfterBye481 } from './rules/notify-after-bye-481.ts';
import { notifyAstray } from './rules/notify-astray.ts';
import { notifyChallenged } from './rules/notify-challenged.ts';
import { notifyIdUnmatched } from './rules/notify-id-unmatched.ts';
import { notifyIncomplete } from './rules/notify-incomplete.ts';
import { notifyMalformed } from './rules/notify-malformed.ts';
import { notifyNotAccepted } from './rules/notify-not-accepted.ts';
import { notifyOffRoute } from './rules/notify-off-route.ts';
import { notifyOutOfOrder } from './rules/notify-out-of-order.ts';
import { notifyRefused } from './rules/notify-refused.ts';
import { notifyUnanswered } from './rules/notify-unanswered.ts';
import { oneSided } from './rules/one-sided.ts';
import { outcomeUnknown } from './rules/outcome-unknown.ts';
import { outcomeWithheld } from './rules/outcome-withheld.ts';
import { referAcceptedLater } from './rules/refer-accepted-later.ts';
import { referChallengeUnanswered } from './rules/refer-challenge-unanswered.ts';
import { referContactUnknown } from './rules/refer-contact-unknown.ts';
import { referCseqOutOfOrder } from './rules/refer-cseq-out-of-order.ts';
import { referDeclined } from './rules/refer-declined.ts';
import { referDialogUnknown } from './rules/refer-dialog-unknown.ts';
import { referExtensionRefused } from './rules/refer-extension-refused.ts';
import { referForbidden } from './rules/refer-forbidden.ts';
import { referForked } from './rules/refer-forked.ts';
import { referInDeadDialog } from './rules/refer-in-dead-dialog.ts';
import { referInEarlyDialog } from './rules/refer-in-early-dialog.ts';
import { referLoop } from './rules/refer-loop.ts';
import { referMalformed } from './rules/refer-malformed.ts';
import { referNotInTrace } from './rules/refer-not-in-trace.ts';
import { referNotSupported } from './rules/refer-not-supported.ts';
import { referProvisional } from './rules/refer-provisional.ts';
import { referRefused } from './rules/refer-refused.ts';
import { referRefusedByNetwork } from './rules/refer-refused-by-network.ts';
import { referTerminatedOnTheWay } from './rules/refer-terminated-on-the-way.ts';
import { referToIllegal } from './rules/refer-to-illegal.ts';
import { referToPartyItself } from './rules/refer-to-party-itself.ts';
import { referToUnroutable } from './rules/refer-to-unroutable.ts';
import { referUnanswered } from './rules/refer-unanswered.ts';
import { referUndeliverable } from './rules/refer-undeliverable.ts';
import { referWhilePending } from './rules/refer-while-pending.ts';
import { referWithoutContact } from './rules/refer-without-contact.ts';
import { referWithoutTargetDialog } from './rules/refer-without-target-dialog.ts';
import { referredByLost } from './rules/referred-by-lost.ts';
import { referredByMissing } from './rules/referred-by-missing.ts';
import { referrerIdentityDemanded } from './rules/referrer-identity-demanded.ts';
import { refersOverlapping } from './rules/refers-overlapping.ts';
import { replacesAltered } from './rules/replaces-altered.ts';
import { replacesDialogEnded } from './rules/replaces-dialog-ended.ts';
import { replacesEarlyOnly } from './rules/replaces-early-only.ts';
import { replacesIgnored } from './rules/replaces-ignored.ts';
import { replacesLost } from './rules/replaces-lost.ts';
import { replacesMisescaped } from './rules/replaces-misescaped.ts';
import { replacesNotSupported } from './rules/replaces-not-supported.ts';
import { replacesRingingTarget } from './rules/replaces-ringing-target.ts';
import { replacesTagsSwapped } from './rules/replaces-tags-swapped.ts';
import { replacesUnmatched } from './rules/replaces-unmatched.ts';
import { replacesWrongLeg } from './rules/replaces-wrong-leg.ts';
import { reportContradictsTarget } from './rules/report-contradicts-target.ts';
import { reportKeptOnTheWay } from './rules/report-kept-on-the-way.ts';
import { reportsSuppressedUnasked } from './rules/reports-suppressed-unasked.ts';
import { resubscribeRefused } from './rules/resubscribe-refused.ts';
import { sentByStranger } from './rules/sent-by-stranger.ts';
import { sipsDowngraded } from './rules/sips-downgraded.ts';
import { subscriptionExpired } from './rules/subscription-expired.ts';
import { subscriptionNeverTerminated } from './rules/subscription-never-terminated.ts';
import { subscriptionTimedOut } from './rules/subscription-timed-out.ts';
import { successReportedTooEarly } from './rules/success-reported-too-early.ts';
import { targetBlockedByNetwork } from './rules/target-blocked-by-network.ts';
import { targetBusy } from './rules/target-busy.ts';
import { targetCallDropped } from './rules/target-call-dropped.ts';
import { targetCallMerged } from './rules/target-call-merged.ts';
import { targetCallUnclear } from './rules/target-call-unclear.ts';
import { targetDeclined } from './rules/target-declined.ts';
import { targetForbidden } from './rules/target-forbidden.ts';
import { targetMediaRefused } from './rules/target-media-refused.ts';
import { targetNoAnswer } from './rules/target-no-answer.ts';
import { targetNotFound } from './rules/target-not-found.ts';
import { targetRedirectUnfollowed } from './rules/target-redirect-unfollowed.ts';
import { targetRefused } from './rules/target-refused.ts';
import { targetRouteFailed } from './rules/target-route-failed.ts';
import { targetStatedCause } from './rules/target-stated-cause.ts';
import { targetStoppedAnswering } from './rules/target-stopped-answering.ts';
import { targetUndeliverable } from './rules/target-undeliverable.ts';
import { targetUnreachable } from './rules/target-unreachable.ts';
import { targetUriChanged } from './rules/target-uri-changed.ts';
import { targetWantsCredentials } from './rules/target-wants-credentials.ts';
import { terminatedWhileTrying } from './rules/terminated-while-trying.ts';
import { transfereeCouldNotCall } from './rules/transferee-could-not-call.ts';
import { transfereeGaveUp } from './rules/transferee-gave-up.ts';
import { transfereeWithdrew } from './rules/transferee-withdrew.ts';
import { unsubscribed } from './rules/unsubscribed.ts';

const VERDICTS = {
  referNotInTrace,
  referMalformed,
  referChallengeUnanswered,
  referInEarlyDialog,
  referInDeadDialog,
  referCseqOutOfOrder,
  referWhilePending,
  referExtensionRefused,
  referrerIdentityDemanded,
  referWithoutTargetDialog,
  referLoop,
  referToPartyItself,
  referRefusedByNetwork,
  referDeclined,
  referNotSupported,
  referDialogUnknown,
  referForbidden,
  referContactUnknown,
  referredByMissing,
  referRefused,
  referUndeliverable,
  referUnanswered,
  explicitsubWithoutAddress,
  referWithoutContact,
  notifyAstray,
  byeInsteadOfNotify,
  noNotify,
  replacesTagsSwapped,
  replacesEarlyOnly,
  replacesNotSupported,
  replacesDialogEnded,
  replacesRingingTarget,
  replacesMisescaped,
  replacesAltered,
  replacesWrongLeg,
  replacesUnmatched,
  targetBlockedByNetwork,
  targetCallMerged,
  targetStatedCause,
  targetRouteFailed,
  targetUndeliverable,
  targetUnreachable,
  targetStoppedAnswering,
  targetNotFound,
  targetBusy,
  transfereeWithdrew,
  targetDeclined,
  transfereeGaveUp,
  targetNoAnswer,
  targetWantsCredentials,
  targetRedirectUnfollowed,
  targetMediaRefused,
  targetForbidden,
  transfereeCouldNotCall,
  targetRefused,
  reportKeptOnTheWay,
  notifyAfterBye481,
  notifyIdUnmatched,
  notifyMalformed,
  notifyNotAccepted,
  notifyChallenged,
  notifyRefused,
  notifyUnanswered,
  falseFailureReport,
  unsubscribed,
  acceptedTakenForSuccess,
  earlyBye,
  outcomeWithheld,
  subscriptionExpired,
  terminatedWhileTrying,
  subscriptionTimedOut,
  outcomeUnknown,
};

/**
 * What decides a transfer's verdict: the first rule that fires names the party at fault and the reason. The order goes
 * from the particular to the general; the rules with a general condition stand last in their group.
 */
export const TRANSFER_VERDICTS: readonly Rule<TransferRecord>[] = Object.values(VERDICTS);

const NOTES = {
  referAcceptedLater,
  reportContradictsTarget,
  subscriptionNeverTerminated,
  eventIdMissing,
  eventIdMismatch,
  callerLost,
  referToIllegal,
  notifyIncomplete,
  failureReportRefused,
  notifyOutOfOrder,
  notifyOffRoute,
  firstNotifyLate,
  successReportedTooEarly,
  replacesLost,
  replacesIgnored,
  referredByLost,
  referToUnroutable,
  targetUriChanged,
  sipsDowngraded,
  callNotReleased,
  callNotResumed,
  callDroppedAfterFailure,
  targetCallDropped,
  targetCallUnclear,
  contactUnroutable,
  referProvisional,
  refersOverlapping,
  referForked,
  reportsSuppressedUnasked,
  resubscribeRefused,
  alsoTransfer,
  referTerminatedOnTheWay,
  sentByStranger,
  oneSided,
};

/** What else may be wrong with a transfer, whatever its verdict: every rule that fires is a finding. */
export const TRANSFER_NOTES: readonly Rule<TransferRecord>[] = Object.values(NOTES);

const RULES = { ...VERDICTS, ...NOTES };

/** What another language says for the rules, by their names: a rule left out does not compile. */
export type TransferTexts = RuleTexts<typeof RULES>;

export const TRANSFER_TEXTS: Part<TransferTexts> = partOf(RULES);
