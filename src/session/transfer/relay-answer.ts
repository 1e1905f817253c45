import { spanUs } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import { T1_US } from '../../sip/index.ts';
import { destinationEnd, originatingHop, relayEnds, sourceEnd } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';

/** A known forwarder of this Call-ID that answered although nothing beyond it gave that answer. */
export function isOwnAnswerOfRelay(leg: Leg, hops: readonly Transaction[], hop: Transaction): boolean {
  const origin = originatingHop(hops, hop.final?.status ?? 0, hop.finalToTag) ?? hop;
  const relay = destinationEnd(origin);
  const isSeenBeyond = leg.transactions.some((t) => isBeyond(t, relay, sourceEnd(origin)));
  return (
    relay !== null &&
    isSeenBeyond &&
    relayEnds(leg.transactions).has(relay) &&
    !leg.transactions.some((t) => isPassedBack(t, origin))
  );
}

/** Whether the answer is that to the same request farther on: seen without its request, or not seen and due by then. */
function isPassedBack(
  farther: Transaction,
  { method, cseq, fromTag, viaCount, final, finalToTag }: Transaction,
): boolean {
  const isSame = farther.method === method && farther.cseq === cseq && farther.fromTag === fromTag;
  if (!isSame || farther.viaCount <= viaCount) {
    return false;
  }
  return farther.final === null
    ? isAnsweredUnseen(farther, final)
    : farther.final.status === final?.status && farther.finalToTag === finalToTag;
}

/** An element that sends a request on waits for an answer, and sends it again over UDP, before it gives one of its own. */
function isAnsweredUnseen(t: Transaction, answer: Sighting | null): boolean {
  const isSilent = !t.hasProvisional && t.requestRepeats === 0 && t.undelivered.length === 0;
  return isSilent && spanUs(t.request, answer) < T1_US;
}

/** Between the relay and somebody else than who asked it: only then would the trace show what it passes on. */
function isBeyond(hop: Transaction, relay: string | null, asker: string | null): boolean {
  const ends = [sourceEnd(hop), destinationEnd(hop)];
  return ends.includes(relay) && ends.some((end) => end !== null && end !== relay && end !== asker);
}
