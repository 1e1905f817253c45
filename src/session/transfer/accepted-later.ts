import type { Sighting } from '../../records/index.ts';
import type { Referral } from './referral.ts';

/** A REFER was accepted: those before it by which the same was asked in vain did no harm. */
export function noteAccepted(referral: Referral, answer: Sighting): void {
  const { cseq } = referral.lastAttempt;
  for (const earlier of referral.earlier) {
    if (earlier.transferorTag === referral.transferorTag && !earlier.isAccepted && isOneTarget(earlier, referral)) {
      earlier.acceptedLater ??= { cseq, answer };
    }
  }
}

/** What was asked for first may be what nobody could read. */
function isOneTarget({ request: one }: Referral, { request: other }: Referral): boolean {
  const [a, b] = [one.referTo.uri, other.referTo.uri];
  return one.referToRaw === other.referToRaw || a === null || (b !== null && a.user === b.user && hasOneHost(a, b));
}

/** A target without a user is its host. */
function hasOneHost(a: { user: string | null; host: string }, b: { host: string }): boolean {
  return a.user !== null || a.host === b.host;
}
