import type { ForwardedFacts, SilentHop } from '../../records/index.ts';
import { sourceOf } from '../leg/hops.ts';
import type { Transaction } from '../leg/transaction.ts';

/** A fork to more places says no more. */
const MOST_PLACES = 32;

/** Where an INVITE went behind the hop nearest the caller, and whether anything came back from there. */
export function forwardedOf(hops: readonly Transaction[], nearest: Transaction | null): ForwardedFacts {
  const behind = hops.filter((t) => t !== nearest && t.request !== null && t.viaCount > (nearest?.viaCount ?? 0));
  const heardFrom = new Set(behind.filter((t) => hasSign(t) || !isOverUdp(t)).map(placeOf));
  const byPlace = new Map<string, SilentHop>();
  for (const hop of behind) {
    const to = placeOf(hop);
    if (heardFrom.has(to) || (byPlace.size >= MOST_PLACES && !byPlace.has(to))) {
      continue;
    }
    byPlace.set(to, withBranch(byPlace.get(to) ?? null, hop, to));
  }
  return { silent: [...byPlace.values()], answered: behind.filter(hasSign).length };
}

function withBranch(known: SilentHop | null, hop: Transaction, to: string): SilentHop {
  const sendings = hop.requestRepeats + 1;
  return {
    from: known?.from ?? sourceOf(hop),
    to,
    branches: (known?.branches ?? 0) + 1,
    sendings: (known?.sendings ?? 0) + sendings,
    mostOnBranch: Math.max(known?.mostOnBranch ?? 0, sendings),
  };
}

/** An ACK of this hop proves an answer; that of another branch has the same CSeq and as many Vias. */
function hasSign({ hasProvisional, final, ack, request }: Transaction): boolean {
  return hasProvisional || final !== null || (ack !== null && ack.dst === request?.dst);
}

/** Over a connection, silence may be a connection that never came about: that is not seen here. */
function isOverUdp({ request }: Transaction): boolean {
  return request?.transport === 'udp';
}

function placeOf({ request }: Transaction): string {
  return request?.dst?.text ?? '?';
}
