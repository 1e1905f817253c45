import { isNamedInstead } from './likeness.ts';
import { isReported } from './notify-match.ts';
import type { Suit } from './rivals.ts';

/** Whether a transfer that has a call, of which nothing was reported yet, asked for this one by name instead. */
export function isNamed({ referral, call }: Suit): boolean {
  return referral.triggered !== null && !isReported(referral) && isNamedInstead(call, referral.triggered);
}

/** Of several calls and transfers the two that are most alike; of equals the transfer that has none, then the latest. */
export function better(best: Suit | null, suit: Suit): Suit {
  return best === null || isBetter(suit, best) ? suit : best;
}

function isBetter({ referral, call }: Suit, best: Suit): boolean {
  const [other, otherCall] = [best.referral, best.call];
  if (call.score !== otherCall.score) {
    return call.score > otherCall.score;
  }
  if ((referral.triggered === null) !== (other.triggered === null)) {
    return referral.triggered === null;
  }
  return referral.order >= other.order;
}
