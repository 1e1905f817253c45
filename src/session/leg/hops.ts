import type { Endpoint, Transport } from '../../model/index.ts';
import { isInitial, type Transaction } from './transaction.ts';

/**
 * One logical request seen on several hops (standards: RFC 3261 §16.6, one more Via on each). These functions read a
 * list of its transactions; the order of the list does not matter.
 */

/** The hop nearest the sender of the request: the fewest Vias, the earliest among equals. */
export function nearestHop(hops: readonly Transaction[]): Transaction | null {
  let best: Transaction | null = null;
  for (const hop of hops) {
    if (best === null || hop.viaCount < best.viaCount) {
      best = hop;
    }
  }
  return best;
}

/** The hop farthest from the sender: the most Vias. */
export function farthestHop(hops: readonly Transaction[]): Transaction | null {
  let best: Transaction | null = null;
  for (const hop of hops) {
    if (best === null || hop.viaCount > best.viaCount) {
      best = hop;
    }
  }
  return best;
}

/** The initial INVITEs of the last attempt (after a challenge or redirection the CSeq is higher), on every hop. */
export function lastInvitesIn(transactions: readonly Transaction[]): readonly Transaction[] {
  const [only] = transactions;
  if (transactions.length === 1 && only?.method === 'INVITE' && isInitial(only)) {
    return transactions;
  }
  const initial = transactions.filter((t) => t.method === 'INVITE' && isInitial(t));
  if (initial.length < 2) {
    return initial;
  }
  const nearest = nearestHop(initial);
  const chain = initial.filter((t) => t.fromTag === (nearest as Transaction).fromTag);
  const last = chain.reduce((highest, t) => Math.max(highest, t.cseq), -1);
  return chain.filter((t) => t.cseq === last);
}

/**
 * The ends that took the request in and sent it on: proxies, as far as this trace shows them. They are known by the port
 * they were asked at; the one they send from may be another.
 */
export function relayEnds(hops: readonly Transaction[]): Set<string> {
  const relays = new Set<string>();
  for (const inbound of hops) {
    const [relay, address] = [destinationEnd(inbound), destinationOf(inbound)];
    if (relay === null) {
      continue;
    }
    if (hops.some((outbound) => outbound.viaCount > inbound.viaCount && sourceOf(outbound) === address)) {
      relays.add(relay);
    }
  }
  return relays;
}

/** One end of a hop by address and, over UDP, port: several may share a host. A connection's port says nothing. */
export function endOf(place: Endpoint | null, transport: Transport): string | null {
  return place === null ? null : transport === 'udp' ? place.text : place.address;
}

/** The end the request went to on this hop. */
export function destinationEnd({ request, final }: Transaction): string | null {
  const asked = request === null ? null : endOf(request.dst, request.transport);
  return asked ?? (final === null ? null : endOf(final.src, final.transport));
}

/** The end the request came from on this hop. */
export function sourceEnd({ request, final }: Transaction): string | null {
  const asked = request === null ? null : endOf(request.src, request.transport);
  return asked ?? (final === null ? null : endOf(final.dst, final.transport));
}

/** Where the request went on this hop. */
export function destinationOf(hop: Transaction): string | null {
  return hop.request?.dst?.address ?? hop.final?.src?.address ?? null;
}

/** Where the request came from on this hop. */
export function sourceOf(hop: Transaction): string | null {
  return hop.request?.src?.address ?? hop.final?.dst?.address ?? null;
}

/**
 * The hop on which a final response entered the trace: the farthest one that shows this code with this To tag. The
 * element at its far end is the first that emitted it without having received it, as far as the trace shows.
 */
export function originatingHop(hops: readonly Transaction[], status: number, toTag: string | null): Transaction | null {
  return farthestHop(hops.filter((hop) => hop.final?.status === status && hop.finalToTag === toTag));
}
