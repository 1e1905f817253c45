import { isRefusal } from '../../sip/index.ts';
import { AFTER_CHALLENGE_US, AFTER_TRANSFER_US, isChallenged } from '../leg/patience.ts';
import { isReported } from './notify-match.ts';
import { targetEnding } from './outcome.ts';
import type { Referral } from './referral.ts';

/**
 * Whether nothing that could change the outcome can still come. Who watches a live trace is told of a REFER that led to
 * nothing as soon as something was due (RFC 3515 §2.4.4: the first NOTIFY comes at once): its call may be up for hours.
 */
export function isSettled(referral: Referral, nowUs: number, isLive: boolean): boolean {
  if (nowUs - referral.lastUs < (isChallenged(referral) ? AFTER_CHALLENGE_US : AFTER_TRANSFER_US)) {
    return false;
  }
  if (isLive && referral.notifies.length === 0 && referral.triggered === null) {
    return true;
  }
  const status = referral.final?.status ?? 0;
  return isRefusal(status) || isReported(referral) || (targetEnding(referral)?.finalStatus ?? null) !== null;
}
