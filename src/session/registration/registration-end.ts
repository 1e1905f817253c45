import type { RegistrationOutcome, RegistrationSilence, UndeliveredFacts } from '../../records/index.ts';
import { isSuccess, T1_US, TRANSACTION_US } from '../../sip/index.ts';
import { isOver, silenceIn } from './attempt.ts';
import type { FollowedRegistration } from './followed-registration.ts';
import { type RegistrationEnd, standing } from './standing.ts';

/** What tells a REGISTER that nobody answered from one whose answer was not captured. */
export type SilenceSigns = {
  /** Other messages of the registrar are in the trace. */
  readonly isHeard: boolean;
  /** An ICMP error about it. */
  readonly undelivered: UndeliveredFacts | null;
};

/**
 * How a registration stands when the trace is over, the first row of the contract's table that fits.
 *
 * @param nowUs trace time of the end.
 */
export function endOf(followed: FollowedRegistration, nowUs: number, signs: SilenceSigns): RegistrationEnd {
  const { attempt, refusal } = followed;
  const { status } = attempt;
  if (isSuccess(status)) {
    return { outcome: grantOf(followed), status };
  }
  if (status === 0) {
    const silence = silenceOf(followed, nowUs, signs);
    const isUnderWay = isTriedAgain(followed, nowUs) && silence?.isOver !== true;
    return (
      (isUnderWay && !followed.isRemoval ? standing(followed) : null) ?? {
        outcome: silence?.isOver === true ? 'unanswered' : 'truncated',
        status: null,
      }
    );
  }
  const verdict = followed.lastVerdict;
  if (verdict === 'refusal' || verdict === 'wrong') {
    return { outcome: 'refused', status };
  }
  const isLeft = nowUs - followed.lastUs >= TRANSACTION_US;
  if (refusal !== null && followed.refusals > 0 && !followed.isAdapted && !followed.isRemoval) {
    return { outcome: 'refused', status: refusal.status };
  }
  // Credentials were sent each time, and were not taken; or once, and the client gave up.
  if ((followed.renewals >= MANY_RENEWALS || (isLeft && verdict === 'renewal')) && verdict !== 'unseen') {
    return { outcome: 'refused', status };
  }
  const isChallenged = followed.bareChallenges >= 2 || isLeft;
  return { outcome: isChallenged && verdict !== 'unseen' ? 'challenged' : 'truncated', status };
}

/** What a 2xx means. */
function grantOf({ isFetch, isRemoval, unbound }: FollowedRegistration): RegistrationOutcome {
  return isFetch ? 'fetched' : isRemoval || unbound !== null ? 'removed' : 'registered';
}

const NOTHING_FAILED: RegistrationEnd = { outcome: 'registered', status: 200 };

/**
 * How it stood before its phone began to sign off, where that is what it did last; else how it stands.
 *
 * @param end how it stands.
 */
export function stoodOf({ before }: FollowedRegistration, end: RegistrationEnd): RegistrationEnd {
  return before === null ? end : (before.end ?? NOTHING_FAILED);
}

/**
 * Whether another REGISTER was sent last that may yet be answered: it was sent again, or would not have been by now. One that
 * was not, although it was time, was answered out of sight.
 */
function isTriedAgain({ attempt }: FollowedRegistration, nowUs: number): boolean {
  const dueUs = attempt.transport === 'udp' ? T1_US : TRANSACTION_US;
  return attempt.isSilent && (attempt.sent > 1 || !(nowUs - attempt.lastSentUs >= dueUs));
}

/** A registration with how it stands. */
export type Ended = {
  readonly followed: FollowedRegistration;
  readonly end: RegistrationEnd;
  /** The same before its phone signed off. */
  readonly stood: RegistrationEnd;
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
  const { attempt, isAnswerUnseen, silentRequests, exhausted } = followed;
  if (!attempt.isSilent) {
    return null;
  }
  const isReliable = attempt.transport !== 'udp';
  // Over UDP it would have been sent again: one that was not has been answered out of sight.
  const isProven = attempt.sent > 1 || isHeard || isReliable || silentRequests > 1 || undelivered !== null;
  if (isAnswerUnseen || !isProven) {
    return null;
  }
  // Where one was sent in vain for its whole time, the next that is under way makes nothing good.
  const isOwnOver = isOver(attempt, nowUs);
  return {
    ...(isOwnOver ? silenceIn(attempt) : (exhausted ?? silenceIn(attempt))),
    isReliable,
    hadProvisional: attempt.hadProvisional,
    isRegistrarHeard: isHeard,
    isOver: isOwnOver || exhausted !== null,
    requests: silentRequests,
  };
}
