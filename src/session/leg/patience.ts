import { AFTER_TRANSACTION_US } from '../../sip/index.ts';
import { endingOf } from '../call/call.ts';
import type { FollowedLeg } from '../transfer/followed-leg.ts';
import { hasFailedForGood } from '../transfer/outcome.ts';
import type { Referral } from '../transfer/referral.ts';
import type { Leg } from './leg.ts';

/** After a BYE only its repetitions follow; T4 is 5 s (RFC 3261 Table 4), twice that is ample. */
export const AFTER_BYE_US = 10_000_000;
/** After a refusal the caller may try again under the same Call-ID within 64*T1. */
export const AFTER_FINAL_US = AFTER_TRANSACTION_US;
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

/** Whether somebody still talks. */
export function isUp(leg: Leg): boolean {
  return leg.dialogs.some((dialog) => dialog.state === 'confirmed');
}

/** How long a leg is kept after its last message: Infinity for one that is up, whose end hastens it. */
export function patienceUs(leg: FollowedLeg): number {
  if (isUp(leg)) {
    return leg.referrals.some((referral) => !referral.isDecided) ? AFTER_TRANSFER_US : Number.POSITIVE_INFINITY;
  }
  if (leg.referrals.some(isWaitingForTarget)) {
    return WHILE_RINGING_US;
  }
  if (leg.invitation !== null && endingOf(leg)?.finalStatus === null) {
    return WHILE_RINGING_US;
  }
  return leg.dialogs.some((dialog) => dialog.bye !== null) && leg.referrals.every(hasFailedForGood)
    ? AFTER_BYE_US
    : AFTER_FINAL_US;
}
