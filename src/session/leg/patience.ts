import { AFTER_TRANSACTION_US, isChallenge } from '../../sip/index.ts';
import { endingOf } from '../call/call.ts';
import type { FollowedLeg } from '../transfer/followed-leg.ts';
import { hasFailedForGood } from '../transfer/outcome.ts';
import type { Referral } from '../transfer/referral.ts';
import { nearestHop } from './hops.ts';
import type { Leg } from './leg.ts';

const SECOND_US = 1_000_000;

/** After a BYE only its repetitions follow; T4 is 5 s (RFC 3261 Table 4), twice that is ample. */
export const AFTER_BYE_US = 10_000_000;
/** After a refusal the caller may try again under the same Call-ID within 64*T1. */
export const AFTER_FINAL_US = AFTER_TRANSACTION_US;
/**
 * After a challenge a person may have to type a password: for so long the same call is waited for. Beyond it no stack keeps the
 * call that was asked to.
 */
export const AFTER_CHALLENGE_US = 300_000_000;
/** Timer C asks for more than 3 minutes (RFC 3261 §16.6); queues and announcements last far longer. */
export const WHILE_RINGING_US = 3_600_000_000;
/** A transfer's outcome may still change this long after it looks decided: late NOTIFYs, repetitions until Timer F. */
export const AFTER_TRANSFER_US = AFTER_TRANSACTION_US;

/** A transfer whose target may still answer: while it is reported as under way, or its call has no end yet. */
function isWaitingForTarget(referral: Referral): boolean {
  if (referral.isDecided) {
    return false;
  }
  const { triggered } = referral;
  return triggered === null ? referral.notifies.length > 0 : endingOf(triggered.leg)?.finalStatus === null;
}

/** A REFER that was asked for credentials, and has not come with them yet. */
export function isChallenged({ final, notifies }: Referral): boolean {
  return isChallenge(final?.status) && notifies.length === 0;
}

/** Credentials were asked for last: for the call, or for a transfer outside of one. */
function isLeftChallenged(leg: FollowedLeg): boolean {
  return (
    isChallenge(endingOf(leg)?.finalStatus) ||
    leg.referrals.some((referral) => !referral.isDecided && isChallenged(referral))
  );
}

/** Whether somebody still talks. */
export function isUp(leg: Leg): boolean {
  return leg.dialogs.some((dialog) => dialog.state === 'confirmed');
}

/** How long a leg is kept after its last message: Infinity for one that is up, whose end hastens it. */
export function patienceUs(leg: FollowedLeg): number {
  if (isUp(leg)) {
    const open = leg.referrals.filter((referral) => !referral.isDecided);
    const restUs = open.some((referral) => !isChallenged(referral)) ? AFTER_TRANSFER_US : AFTER_CHALLENGE_US;
    return open.length === 0 ? Number.POSITIVE_INFINITY : restUs;
  }
  if (leg.referrals.some(isWaitingForTarget)) {
    return WHILE_RINGING_US;
  }
  if (leg.invitation !== null && endingOf(leg)?.finalStatus === null) {
    return WHILE_RINGING_US;
  }
  if (isLeftChallenged(leg)) {
    return AFTER_CHALLENGE_US;
  }
  return leg.dialogs.some((dialog) => dialog.bye !== null) && leg.referrals.every(hasFailedForGood)
    ? AFTER_BYE_US
    : AFTER_FINAL_US + toldToWaitUs(leg);
}

const SECONDS = /^\s*(\d{1,9})/;

/** What a refusal asked the caller to wait before the next try (RFC 3261 §20.33), as far as a call is kept for one. */
function toldToWaitUs(leg: Leg): number {
  const hop = nearestHop(leg.lastInviteHops());
  const seconds = Number(SECONDS.exec(hop?.refusal?.retryAfter ?? '')?.[1] ?? 0);
  return Math.min(seconds * SECOND_US, AFTER_CHALLENGE_US);
}
