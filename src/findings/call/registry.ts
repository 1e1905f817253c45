import type { Part } from '../../languages/index.ts';
import type { Rule } from '../rule.ts';
import { partOf, type RuleTexts } from '../rule-texts.ts';
import type { JudgeableCall } from './facts/call-facts.ts';
import { ackLost } from './rules/ack-lost.ts';
import { anonymityRefused } from './rules/anonymity-refused.ts';
import { answerProfile } from './rules/answer-profile.ts';
import { answerUnacknowledged } from './rules/answer-unacknowledged.ts';
import { answerUndeliverable } from './rules/answer-undeliverable.ts';
import { answeredTwice } from './rules/answered-twice.ts';
import { branchUndeliverable } from './rules/branch-undeliverable.ts';
import { busy } from './rules/busy.ts';
import { byeRefused } from './rules/bye-refused.ts';
import { byeUnanswered } from './rules/bye-unanswered.ts';
import { callLostByPeer } from './rules/call-lost-by-peer.ts';
import { calleeRegistrationFailed } from './rules/callee-registration-failed.ts';
import { calleeUnavailable } from './rules/callee-unavailable.ts';
import { callerNotRegistered } from './rules/caller-not-registered.ts';
import { cancelRefused } from './rules/cancel-refused.ts';
import { cancelledCallUp } from './rules/cancelled-call-up.ts';
import { causeInProvisional } from './rules/cause-in-provisional.ts';
import { changeRefused } from './rules/change-refused.ts';
import { contactStale } from './rules/contact-stale.ts';
import { contactUnroutable } from './rules/contact-unroutable.ts';
import { credentialsMissing } from './rules/credentials-missing.ts';
import { credentialsRefused } from './rules/credentials-refused.ts';
import { encryptionMismatch } from './rules/encryption-mismatch.ts';
import { endMissingAfterCancel } from './rules/end-missing-after-cancel.ts';
import { endedBeforeAnswer } from './rules/ended-before-answer.ts';
import { endedByFault } from './rules/ended-by-fault.ts';
import { endedByRefusedChange } from './rules/ended-by-refused-change.ts';
import { extensionRefused } from './rules/extension-refused.ts';
import { forbidden } from './rules/forbidden.ts';
import { glareUnresolved } from './rules/glare-unresolved.ts';
import { inviteRepeated } from './rules/invite-repeated.ts';
import { inviteUnanswered } from './rules/invite-unanswered.ts';
import { malformedRequest } from './rules/malformed-request.ts';
import { mediaAddressPrivate } from './rules/media-address-private.ts';
import { mediaElsewhere } from './rules/media-elsewhere.ts';
import { mediaLate } from './rules/media-late.ts';
import { mediaMisdirected } from './rules/media-misdirected.ts';
import { mediaMissing } from './rules/media-missing.ts';
import { mediaNotFollowed } from './rules/media-not-followed.ts';
import { mediaOneWay } from './rules/media-one-way.ts';
import { mediaRefused } from './rules/media-refused.ts';
import { mediaStopped } from './rules/media-stopped.ts';
import { mediaTimeout } from './rules/media-timeout.ts';
import { nextHopDead } from './rules/next-hop-dead.ts';
import { nextHopSilent } from './rules/next-hop-silent.ts';
import { noAnswer } from './rules/no-answer.ts';
import { nonceRefused } from './rules/nonce-refused.ts';
import { numberMismatch } from './rules/number-mismatch.ts';
import { numberNotAllowed } from './rules/number-not-allowed.ts';
import { numberUnknown } from './rules/number-unknown.ts';
import { overloaded } from './rules/overloaded.ts';
import { prackMissing } from './rules/prack-missing.ts';
import { prackRefused } from './rules/prack-refused.ts';
import { probe } from './rules/probe.ts';
import { redirectUnfollowed } from './rules/redirect-unfollowed.ts';
import { refusalUnacknowledged } from './rules/refusal-unacknowledged.ts';
import { refused } from './rules/refused.ts';
import { replacesUnmatched } from './rules/replaces-unmatched.ts';
import { requestMerged } from './rules/request-merged.ts';
import { requestUndeliverable } from './rules/request-undeliverable.ts';
import { responsesLost } from './rules/responses-lost.ts';
import { routingLoop } from './rules/routing-loop.ts';
import { sentByStranger } from './rules/sent-by-stranger.ts';
import { serverFailed } from './rules/server-failed.ts';
import { sessionExpired } from './rules/session-expired.ts';
import { sessionIntervalRefused } from './rules/session-interval-refused.ts';
import { signatureDemanded } from './rules/signature-demanded.ts';
import { signatureDoubted } from './rules/signature-doubted.ts';
import { signatureRefused } from './rules/signature-refused.ts';
import { stalled } from './rules/stalled.ts';
import { statedCause } from './rules/stated-cause.ts';
import { tokenStale } from './rules/token-stale.ts';
import { unansweredSoFar } from './rules/unanswered-so-far.ts';
import { undeliverable } from './rules/undeliverable.ts';

const VERDICTS = {
  probe,
  anonymityRefused,
  signatureDemanded,
  signatureRefused,
  numberNotAllowed,
  undeliverable,
  calleeRegistrationFailed,
  statedCause,
  callerNotRegistered,
  requestMerged,
  routingLoop,
  replacesUnmatched,
  nonceRefused,
  credentialsRefused,
  credentialsMissing,
  extensionRefused,
  sessionIntervalRefused,
  encryptionMismatch,
  mediaRefused,
  prackRefused,
  prackMissing,
  noAnswer,
  calleeUnavailable,
  busy,
  numberUnknown,
  forbidden,
  malformedRequest,
  nextHopSilent,
  endedBeforeAnswer,
  overloaded,
  serverFailed,
  redirectUnfollowed,
  refused,
  inviteUnanswered,
  unansweredSoFar,
  endMissingAfterCancel,
  stalled,
};

/** Why a call failed: the first rule that fires says it. The particular stands before the general. */
export const CALL_VERDICTS: readonly Rule<JudgeableCall>[] = Object.values(VERDICTS);

const NOTES = {
  causeInProvisional,
  signatureDoubted,
  numberMismatch,
  tokenStale,
  contactUnroutable,
  answerUnacknowledged,
  ackLost,
  refusalUnacknowledged,
  sessionExpired,
  callLostByPeer,
  endedByRefusedChange,
  glareUnresolved,
  changeRefused,
  mediaTimeout,
  endedByFault,
  byeUnanswered,
  byeRefused,
  cancelledCallUp,
  cancelRefused,
  answeredTwice,
  inviteRepeated,
  mediaAddressPrivate,
  sentByStranger,
  answerUndeliverable,
  requestUndeliverable,
  branchUndeliverable,
  nextHopDead,
  contactStale,
  responsesLost,
  answerProfile,
  mediaOneWay,
  mediaMissing,
  mediaLate,
  mediaStopped,
  mediaNotFollowed,
  mediaElsewhere,
  mediaMisdirected,
};

/** What else may be wrong with a call, however it ended: every rule that fires is a finding. */
export const CALL_NOTES: readonly Rule<JudgeableCall>[] = Object.values(NOTES);

const RULES = { ...VERDICTS, ...NOTES };

/** What another language says for the rules, by their names: a rule left out does not compile. */
export type CallTexts = RuleTexts<typeof RULES>;

export const CALL_TEXTS: Part<CallTexts> = partOf(RULES);
