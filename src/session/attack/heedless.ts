import { isSuccess, T1_US } from '../../sip/index.ts';
import type { Leg } from '../leg/leg.ts';
import { isInitial, type Transaction } from '../leg/transaction.ts';

/** By then a client has acted: it has sent an INVITE again that nobody took, or acknowledged a refusal. */
const ACTED_US = 4 * T1_US;

/**
 * Whether who sent the only INVITE of a leg did not act as the least of clients does: over UDP it sent it once although nothing
 * came back (RFC 3261 §17.1.1.2), or it did not acknowledge a refusal (§17.1.1.3). False as well where the trace ends too early
 * to tell. An ACK takes the way of its INVITE: where that was seen, it would have been.
 *
 * @param hop of its last INVITE the one nearest to who sent it.
 * @param nowUs trace time.
 */
export function wasUnheeded(leg: Leg, hop: Transaction, nowUs: number): boolean {
  const { request, final, ack, cancel, viaCount } = hop;
  if (ack !== null || request === null || viaCount > 1 || cancel !== null || isTriedAgain(leg, hop)) {
    return false;
  }
  const isIgnored = final === null ? isSentOnce(hop) : !isSuccess(final.status);
  return isIgnored && isLongAgo((final ?? request).timeUs, nowUs);
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
