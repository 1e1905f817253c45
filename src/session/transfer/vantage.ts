import type { Vantage } from '../../records/index.ts';
import type { Referral } from './referral.ts';

/** What of a transfer the trace shows at all. */
export function vantageOf(referral: Referral): Vantage {
  return {
    transferor: referral.attempts.some(({ hops }) => hops.some((hop) => hop.request !== null)),
    transferee: referral.final !== null || referral.notifies.length > 0,
    targetLeg: referral.triggered !== null,
    replacedCall: referral.replaced === null ? null : referral.replaced.leg !== null,
  };
}
