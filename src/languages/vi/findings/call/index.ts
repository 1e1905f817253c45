import type { CallTexts } from '../../../../findings/call/registry.ts';
import { ackLost } from './ack-lost.ts';
import { anonymityRefused } from './anonymity-refused.ts';
import { answerProfile } from './answer-profile.ts';
import { answerUnacknowledged } from './answer-unacknowledged.ts';
import { answerUndeliverable } from './answer-undeliverable.ts';
import { answeredTwice } from './answered-twice.ts';
import { branchUndeliverable } from './branch-undeliverable.ts';
import { busy } from './busy.ts';
import { byeRefused } from './bye-refused.ts';
import { byeUnanswered } from './bye-unanswered.ts';
import { callLostByPeer } from './call-lost-by-peer.ts';
import { calleeRegistrationFailed } from './callee-registration-failed.ts';
import { calleeUnavailable } from './callee-unavailable.ts';
import { callerNotRegistered } from './caller-not-registered.ts';
import { cancelRefused } from './cancel-refused.ts';
import { cancelledCallUp } from './cancelled-call-up.ts';
import { causeInProvisional } from './cause-in-provisional.ts';
import { changeRefused } from './change-refused.ts';
import { contactStale } from './contact-stale.ts';
import { contactUnroutable } from './contact-unroutable.ts';
import { credentialsMissing } from './credentials-missing.ts';
import { credentialsRefused } from './credentials-refused.ts';
import { encryptionMismatch } from './encryption-mismatch.ts';
import { endMissingAfterCancel } from './end-missing-after-cancel.ts';
import { endedBeforeAnswer } from './ended-before-answer.ts';
import { endedByFault } from './ended-by-fault.ts';
import { endedByRefusedChange } from './ended-by-refused-change.ts';
import { extensionRefused } from './extension-refused.ts';
import { forbidden } from './forbidden.ts';
import { glareUnresolved } from './glare-unresolved.ts';
import { inviteRepeated } from './invite-repeated.ts';
import { inviteUnanswered } from './invite-unanswered.ts';
import { malformedRequest } from './malformed-request.ts';
import { mediaAddressPrivate } from './media-address-private.ts';
import { mediaElsewhere } from './media-elsewhere.ts';
import { mediaLate } from './media-late.ts';
import { mediaMisdirected } from './media-misdirected.ts';
import { mediaMissing } from './media-missing.ts';
import { mediaNotFollowed } from './media-not-followed.ts';
import { mediaOneWay } from './media-one-way.ts';
import { mediaRefused } from './media-refused.ts';
import { mediaStopped } from './media-stopped.ts';
import { mediaTimeout } from './media-timeout.ts';
import { nextHopDead } from './next-hop-dead.ts';
import { nextHopSilent } from './next-hop-silent.ts';
import { noAnswer } from './no-answer.ts';
import { nonceRefused } from './nonce-refused.ts';
import { numberMismatch } from './number-mismatch.ts';
import { numberNotAllowed } from './number-not-allowed.ts';
import { numberUnknown } from './number-unknown.ts';
import { overloaded } from './overloaded.ts';
import { prackMissing } from './prack-missing.ts';
import { prackRefused } from './prack-refused.ts';
import { probe } from './probe.ts';
import { redirectUnfollowed } from './redirect-unfollowed.ts';
import { refusalUnacknowledged } from './refusal-unacknowledged.ts';
import { refused } from './refused.ts';
import { replacesUnmatched } from './replaces-unmatched.ts';
import { requestMerged } from './request-merged.ts';
import { requestUndeliverable } from './request-undeliverable.ts';
import { responsesLost } from './responses-lost.ts';
import { routingLoop } from './routing-loop.ts';
import { sentByStranger } from './sent-by-stranger.ts';
import { serverFailed } from './server-failed.ts';
import { sessionExpired } from './session-expired.ts';
import { sessionIntervalRefused } from './session-interval-refused.ts';
import { signatureDemanded } from './signature-demanded.ts';
import { signatureDoubted } from './signature-doubted.ts';
import { signatureRefused } from './signature-refused.ts';
import { stalled } from './stalled.ts';
import { statedCause } from './stated-cause.ts';
import { tokenStale } from './token-stale.ts';
import { unansweredSoFar } from './unanswered-so-far.ts';
import { undeliverable } from './undeliverable.ts';

/** The words of the rules about calls. */
export const CALL: CallTexts = {
  ackLost,
  anonymityRefused,
  answerUnacknowledged,
  answeredTwice,
  busy,
  byeRefused,
  byeUnanswered,
  callLostByPeer,
  calleeRegistrationFailed,
  calleeUnavailable,
  cancelRefused,
  cancelledCallUp,
  causeInProvisional,
  changeRefused,
  contactUnroutable,
  credentialsMissing,
  credentialsRefused,
  encryptionMismatch,
  endMissingAfterCancel,
  endedBeforeAnswer,
  endedByFault,
  endedByRefusedChange,
  extensionRefused,
  forbidden,
  glareUnresolved,
  inviteRepeated,
  inviteUnanswered,
  malformedRequest,
  mediaAddressPrivate,
  mediaRefused,
  nextHopSilent,
  noAnswer,
  nonceRefused,
  numberMismatch,
  numberNotAllowed,
  numberUnknown,
  overloaded,
  prackMissing,
  prackRefused,
  redirectUnfollowed,
  refusalUnacknowledged,
  probe,
  refused,
  replacesUnmatched,
  requestMerged,
  routingLoop,
  sentByStranger,
  serverFailed,
  sessionExpired,
  sessionIntervalRefused,
  signatureDemanded,
  signatureDoubted,
  signatureRefused,
  stalled,
  tokenStale,
  statedCause,
  callerNotRegistered,
  undeliverable,
  answerUndeliverable,
  requestUndeliverable,
  branchUndeliverable,
  unansweredSoFar,
  nextHopDead,
  contactStale,
  responsesLost,
  answerProfile,
  mediaOneWay,
  mediaMissing,
  mediaLate,
  mediaStopped,
  mediaNotFollowed,
  mediaTimeout,
  mediaElsewhere,
  mediaMisdirected,
};
