import type { RegistrationOutcome, RegistrationSilence, UndeliveredFacts } from '../../records/index.ts';
import { isGivenUp, isSuccess, TRANSACTION_US } from '../../sip/index.ts';
import type { FollowedRegistration } from './followed-registration.ts';

/** What tells a REGISTER that nobody answered from one whose answer was not captured. */
export type SilenceSigns = {
  /** Other messages of the registrar are in the trace. */
  readonly isHeard: boolean;
  /** An ICMP error about it. */
  readonly undelivered: UndeliveredFacts | null;
};

export type RegistrationEnd = { readonly outcome: RegistrationOutcome; readonly status: number | null };

/**
 * How a registration stands when the trace is over, the first row of the contract's table that fits.
 *
 * @param nowUs trace time of the end.
 */
export function endOf(followed: FollowedRegistration, nowUs: number, signs: SilenceSigns): RegistrationEnd {
  const { attempt, refusal } = followed;
  const { status } = attempt;
  if (isSuccess(status)) {
    return { outcome: followed.isFetch ? 'fetched' : followed.isRemoval ? 'removed' : 'registered', status };
  }
  if (status === 0) {
    const silence = silenceOf(followed, nowUs, signs);
    return { outcome: silence?.isOver === true ? 'unanswered' : 'truncated', status: null };
  }
  const verdict = followed.lastVerdict;
  if (verdict === 'refusal' || verdict === 'wrong') {
    return { outcome: 'refused', status };
  }
  const isLeft = nowUs - followed.lastUs >= TRANSACTION_US;
  if (refusal !== null && followed.refusals > 0 && !followed.isAdapted) {
    return { outcome: 'refused', status: refusal.status };
  }
  const isChallenged = followed.bareChallenges >= 2 || followed.renewals >= MANY_RENEWALS || isLeft;
  return { outcome: isChallenged && verdict !== 'unseen' ? 'challenged' : 'truncated', status };
}

/** A registration with how it stands. */
export type Ended = {
  readonly followed: FollowedRegistration;
  readonly end: RegistrationEnd;
  readonly signs: SilenceSigns;
};

/** So many challenges in a row in spite of credentials no changing nonce explains. */
export const MANY_RENEWALS = 3;

/** What is known of a REGISTER that got no final response; null where its answer may merely not have been captured. */
export function silenceOf(
  followed: FollowedRegistration,
  nowUs: number,
  { isHeard, undelivered }: SilenceSigns,
): RegistrationSilence | null {
  const { attempt, isAnswerUnseen, silentRequests } = followed;
  if (attempt.status > 0 || !attempt.hasRequest) {
    return null;
  }
  const isReliable = attempt.transport !== 'udp';
  // Over UDP it would have been sent again: one that was not has been answered out of sight.
  const isProven = attempt.sent > 1 || isHeard || isReliable || silentRequests > 1 || undelivered !== null;
  if (isAnswerUnseen || !isProven) {
    return null;
  }
  return {
    sent: attempt.sent,
    firstUs: attempt.sentUs,
    lastUs: attempt.lastSentUs,
    isReliable,
    hadProvisional: attempt.hadProvisional,
    isRegistrarHeard: isHeard,
    isOver: nowUs - attempt.sentUs >= TRANSACTION_US || (!isReliable && isGivenUp('REGISTER', attempt.sent)),
    requests: silentRequests,
  };
}
