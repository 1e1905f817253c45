import { Leg } from '../leg/leg.ts';
import type { Referral } from './referral.ts';
import type { Remnant } from './remnant.ts';

const NO_REFERRALS: readonly Referral[] = [];

/** A leg with the transfers asked for in it: the unit of keeping and of letting go. */
export class FollowedLeg extends Leg {
  referrals: readonly Referral[] = NO_REFERRALS;
  /** Reports on a transfer whose REFER is not in the trace; null without any. */
  remnant: Remnant | null = null;

  addReferral(referral: Referral): void {
    this.referrals = [...this.referrals, referral];
    this.hasTransfers = true;
  }
}
