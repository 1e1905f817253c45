import { isSuccess, T1_US } from '../../sip/index.ts';
import { nearestHop } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import { isInitial, type Transaction } from '../leg/transaction.ts';

/** By then a client has acted: it has sent an INVITE again that nobody took, or acknowledged a refusal. */
const ACTED_US = 4 * T1_US;

/** What the sender of an INVITE did not do: send it again, or acknowledge its refusal. */
export type Unheeded = { readonly hop: Transaction; readonly kind: 'silence' | 'refusal' };

/**
 * Says that who sent the only INVITE of a leg does not act as the least of clients does: over UDP it sent it once although
 * nothing came back (RFC 3261 §17.1.1.2), or it did not acknowledge a refusal (§17.1.1.3). Null for any other call, and where
 * the trace ends too early to tell. An ACK takes the way of its INVITE: where that was seen, it would have been.
 *
 * @param nowUs trace time.
 */
export function unheededIn(leg: Leg, nowUs: number): Unheeded | null {
  const hop = nearestHop(leg.lastInviteHops());
  if (hop?.request == null || hop.viaCount > 1 || hop.cancel !== null || isTriedAgain(leg, hop)) {
    return null;
  }
  if (hop.final === null) {
    return isSentOnce(hop) && isLongAgo(hop.request.timeUs, nowUs) ? { hop, kind: 'silence' } : null;
  }
  const isUnheeded = !isSuccess(hop.final.status) && hop.ack === null && isLongAgo(hop.final.timeUs, nowUs);
  return isUnheeded ? { hop, kind: 'refusal' } : null;
}

/** Whether the sender of a leg acknowledged what it was answered. */
export function isAcknowledged(leg: Leg): boolean {
  return leg.transactions.some(({ ack }) => ack !== null);
}

function isTriedAgain({ transactions }: Leg, { cseq }: Transaction): boolean {
  return transactions.some((t) => t.method === 'INVITE' && (!isInitial(t) || t.cseq !== cseq));
}

/** Nothing came back, and it was not sent again over UDP. */
function isSentOnce({ request, requestRepeats, hasProvisional, provisionalUs, undelivered }: Transaction): boolean {
  const isUntaken = !hasProvisional && Number.isNaN(provisionalUs) && undelivered.length === 0;
  return isUntaken && request?.transport === 'udp' && requestRepeats === 0;
}

function isLongAgo(timeUs: number, nowUs: number): boolean {
  return nowUs - timeUs >= ACTED_US;
}
