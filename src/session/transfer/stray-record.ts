import type { StrayRecord } from '../../records/index.ts';
import { differenceOf } from './near-miss.ts';
import type { Referral } from './referral.ts';

/** A NOTIFY that missed the transfer by its tags; null without one. */
export function strayRecord({ stray, transferorTag }: Referral): StrayRecord | null {
  return stray === null || stray.toTag === transferorTag
    ? null
    : {
        toTag: stray.toTag,
        expectedToTag: transferorTag,
        sipfragStatus: stray.sipfragStatus,
        answeredWith: stray.transaction.final?.status ?? null,
        difference: differenceOf(stray.toTag ?? '', transferorTag ?? ''),
      };
}
