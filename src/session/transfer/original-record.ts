import { isBefore } from '../../model/index.ts';
import type { OriginalRecord } from '../../records/index.ts';
import type { Referral } from './referral.ts';

/** What became of the call that the REFER was sent in. */
export function originalRecord({ leg, transferorTag, first }: Referral): OriginalRecord {
  const own = leg.offers.filter(({ fromTag }) => fromTag === transferorTag);
  const resumed = own.find(({ at, isHold }) => isBefore(first, at) && !isHold);
  return {
    wasHeld: own.findLast(({ at }) => isBefore(at, first))?.isHold ?? false,
    resumedAt: resumed?.at ?? null,
    also: leg.also,
  };
}
