import type { OriginalRecord } from '../../records/index.ts';
import type { Referral } from './referral.ts';

/** What became of the call that the REFER was sent in. */
export function originalRecord({ leg, transferorTag, firstUs }: Referral): OriginalRecord {
  const own = leg.offers.filter(({ fromTag }) => fromTag === transferorTag);
  const resumed = own.find(({ timeUs, isHold }) => timeUs > firstUs && !isHold);
  return {
    wasHeld: own.findLast(({ timeUs }) => timeUs <= firstUs)?.isHold ?? false,
    resumedUs: resumed?.timeUs ?? Number.NaN,
    also: leg.also,
  };
}
