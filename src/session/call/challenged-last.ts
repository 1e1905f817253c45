import type { CallResult } from '../../records/index.ts';
import { isChallenge, TRANSACTION_US } from '../../sip/index.ts';
import { nearestHop } from '../leg/hops.ts';
import { invitationOf } from '../leg/invitation.ts';
import type { Leg } from '../leg/leg.ts';

const UNDECIDED: CallResult = { outcome: 'no-final', finalStatus: null };

/**
 * How a call ended of which the trace shows a first challenge last: it is open as long as the caller may still come with
 * credentials (within 64*T1), and where nobody knows how much time went by.
 *
 * @param nowUs trace time of the decision.
 */
export function unlessChallengedLast(result: CallResult, leg: Leg, nowUs: number): CallResult {
  if (result.outcome !== 'failed' || !isChallenge(result.finalStatus) || nowUs - leg.lastUs >= TRANSACTION_US) {
    return result;
  }
  const hop = nearestHop(leg.lastInviteHops());
  const showedCredentials = hop !== null && (invitationOf(hop)?.authUser ?? null) !== null;
  return showedCredentials ? result : UNDECIDED;
}
