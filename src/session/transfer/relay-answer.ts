import { destinationEnd, originatingHop, relayEnds, sourceEnd } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';

/** A known forwarder of this Call-ID that answered although nothing beyond it gave that answer. */
export function isOwnAnswerOfRelay(leg: Leg, hops: readonly Transaction[], hop: Transaction): boolean {
  const origin = originatingHop(hops, hop.final?.status ?? 0, hop.finalToTag) ?? hop;
  const relay = destinationEnd(origin);
  const isSeenBeyond = leg.transactions.some((t) => isBeyond(t, relay, sourceEnd(origin)));
  return relay !== null && isSeenBeyond && relayEnds(leg.transactions).has(relay);
}

/** Between the relay and somebody else than who asked it: only then would the trace show what it passes on. */
function isBeyond(hop: Transaction, relay: string | null, asker: string | null): boolean {
  const ends = [sourceEnd(hop), destinationEnd(hop)];
  return ends.includes(relay) && ends.some((end) => end !== null && end !== relay && end !== asker);
}
