import type { CallResult, TransferOutcome } from '../../records/index.ts';
import { classOf, isChallenge, isGivenUp, isRefusal, isSuccess, TIMER_C_US, TRANSACTION_US } from '../../sip/index.ts';
import { endingOf } from '../call/call.ts';
import { nearestHop } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';
import { finalClaim, inOrder, type Notify } from './notify.ts';
import type { Referral } from './referral.ts';
import { capturedParties } from './vantage.ts';

/**
 * What became of a transfer: the first row of the contract's table that fits.
 *
 * @param nowUs how far the trace's time has come, in microseconds.
 */
export function outcomeOf(referral: Referral, nowUs: number): TransferOutcome {
  const status = referral.final?.status ?? null;
  if (isRefusal(status) && !wasAcceptedUnseen(referral)) {
    return 'rejected';
  }
  if (status === null && referral.notifies.length === 0 && referral.triggered === null) {
    if (isTransfereeUnseen(referral)) {
      return 'unresolved';
    }
    return isStillDue(referral, referral.firstUs, hadRepeats(referral), nowUs) ? 'truncated' : 'no-answer';
  }
  const ending = targetEnding(referral);
  const claimed = finalClaim(referral.notifies)?.sipfragStatus ?? null;
  const seen = ending?.finalStatus ?? null;
  const decided = wasFollowedUnseen(seen, claimed) ? claimed : (seen ?? claimed);
  if (decided !== null) {
    return !isRefusal(decided) ? 'succeeded' : 'failed';
  }
  return undecided(referral, nowUs);
}

/** A challenge followed by NOTIFYs: the REFER with credentials, and its answer, were not captured. */
function wasAcceptedUnseen(referral: Referral): boolean {
  const status = referral.final?.status ?? 0;
  return isChallenge(status) && referral.notifies.length > 0;
}

/**
 * A redirection is no end where a success was reported: the call went on to the new address (RFC 3261 §8.1.3.4), where this
 * trace does not show it.
 */
function wasFollowedUnseen(seen: number | null, claimed: number | null): boolean {
  return classOf(seen ?? 0) === 3 && isSuccess(claimed ?? 0);
}

/**
 * Whether a transfer failed, its failure was reported, and the report taken: of it only repetitions can follow, at most T2
 * (4 s) apart (RFC 3261 §17.1.2.2).
 */
export function hasFailedForGood(referral: Referral): boolean {
  const target = targetEnding(referral);
  const isRefused = target === null || isRefusal(target.finalStatus);
  return isRefused && referral.notifies.some(isTakenFailure);
}

function isTakenFailure({ words, answer }: Notify): boolean {
  const isTaken = answer !== null && !isRefusal(answer.status);
  return words.subscriptionState === 'terminated' && isRefusal(words.sipfragStatus) && isTaken;
}

/** How a call ended for its caller; null while it has not, and for none. */
export function targetStatus(leg: Leg | null): number | null {
  return leg === null ? null : (endingOf(leg)?.finalStatus ?? null);
}

/** How the target leg ended; null while none is visible. */
export function targetEnding(referral: Pick<Referral, 'triggered'>): CallResult | null {
  return referral.triggered === null ? null : endingOf(referral.triggered.leg);
}

function undecided(referral: Referral, nowUs: number): TransferOutcome {
  if (referral.triggered !== null && hasTimedOut(referral.triggered.leg, nowUs)) {
    return 'failed';
  }
  if (referral.isSubscriptionSuppressed) {
    return 'not-reported';
  }
  if (referral.notifies.length === 0 && referral.triggered === null) {
    if (isTransfereeUnseen(referral)) {
      return 'unresolved';
    }
    return isStillDue(referral, referral.final?.timeUs ?? referral.firstUs, false, nowUs) ? 'truncated' : 'no-notify';
  }
  return isUnfinished(referral, nowUs) ? 'truncated' : 'unresolved';
}

/** Whether what the transferee sent was not captured: that something of it is missing says nothing. */
function isTransfereeUnseen(referral: Referral): boolean {
  return capturedParties(referral).transferee !== 'all';
}

/** Whether a message owed since `sinceUs` could still come when the trace ends, with the original call up. */
function isStillDue(referral: Referral, sinceUs: number, hasRepeated: boolean, nowUs: number): boolean {
  return !hasEnded(referral) && !hasRepeated && !(nowUs - sinceUs >= TRANSACTION_US);
}

function isUnfinished(referral: Referral, nowUs: number): boolean {
  if (hasEnded(referral)) {
    return false;
  }
  if (referral.triggered !== null) {
    return !isRepeatedInVain(referral.triggered.leg);
  }
  const last = inOrder(referral.notifies).at(-1);
  return last?.words.subscriptionState !== 'terminated' && !(nowUs - referral.lastUs >= TIMER_C_US);
}

function hasEnded(referral: Referral): boolean {
  return referral.dialog?.bye != null;
}

function hadRepeats(referral: Referral): boolean {
  return referral.lastAttempt.hops.some((hop) => hop.requestRepeats > 0);
}

function isRepeatedInVain(leg: Leg): boolean {
  const hop = nearestHop(leg.lastInviteHops());
  return hop !== null && !hop.hasProvisional && hop.requestRepeats > 0;
}

/** Whether a call without a final response can no longer get one (Timer B without any answer, Timer C while ringing). */
function hasTimedOut(leg: Leg, nowUs: number): boolean {
  const hop = nearestHop(leg.lastInviteHops());
  if (hop === null || hop.request === null || hop.ack !== null || isOneSided(hop)) {
    return false;
  }
  if (!hop.hasProvisional && hop.request.transport === 'udp' && isGivenUp('INVITE', hop.requestRepeats + 1)) {
    return true;
  }
  return nowUs - lastSignUs(hop) >= (hop.hasProvisional ? TIMER_C_US : TRANSACTION_US);
}

/** Over UDP an INVITE without any response is repeated (Timer A): one that is not had a response nobody captured. */
function isOneSided(hop: Transaction): boolean {
  return hop.request?.transport === 'udp' && !hop.hasProvisional && hop.requestRepeats === 0;
}

function lastSignUs(hop: Transaction): number {
  if (hop.firstRinging !== null) {
    return hop.firstRinging.timeUs;
  }
  return hop.hasProvisional ? hop.provisionalUs : (hop.request?.timeUs ?? Number.NaN);
}
