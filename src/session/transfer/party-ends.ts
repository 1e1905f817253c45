import type { Endpoint } from '../../model/index.ts';
import type { Party, Sighting } from '../../records/index.ts';
import { farthestHop, nearestHop } from '../leg/hops.ts';
import { firstAnswer } from '../legs/first-answer.ts';
import type { Relays } from '../relays.ts';
import type { Referral } from './referral.ts';
import { targetRecord } from './target-record.ts';
import { proxyBeforeTransferee } from './vantage.ts';

export function partyAt(uri: string, end: Endpoint | null): Party {
  return { uri, address: end?.address ?? null, port: end === null || end.port === 0 ? null : end.port };
}

/** Where the transferor itself is: what comes with another Via comes from a proxy before it. */
export function transferorEnd({ attempts }: Referral): Endpoint | null {
  const nearest = nearestHop(attempts[0]?.hops ?? []);
  return nearest?.viaCount === 1 ? (nearest.request?.src ?? null) : null;
}

/**
 * Where the transferee itself is: it sends NOTIFYs, and is sent the REFER.
 *
 * @param strangers addresses that are not its own.
 */
export function transfereeEnd(
  referral: Referral,
  strangers: readonly (string | undefined)[],
  relays: Relays,
): Endpoint | null {
  const sender = referral.notifies
    .map(({ hops }) => nearestHop(hops))
    .find((hop) => hop?.viaCount === 1 && !strangers.includes(hop.request?.src?.address));
  const asked = farthestHop(referral.lastAttempt.hops)?.request ?? null;
  return sender?.request?.src ?? (proxyBeforeTransferee(referral, relays) === null ? notOfRelay(asked, relays) : null);
}

/** Where the call to the target ended up; null where that is an element on the way. */
export function targetEnd(referral: Referral, relays: Relays): Endpoint | null {
  const leg = referral.triggered?.leg ?? null;
  const record = targetRecord(referral, relays);
  if (leg === null || record === null || record.wasAnsweredByRelay) {
    return null;
  }
  const farthest = farthestHop(leg.lastInviteHops());
  const end =
    notOfRelay(farthest?.request ?? null, relays) ?? (farthest?.request == null ? farthest?.final?.src : null);
  return end == null || end.address === firstAnswer(leg)?.at ? null : end;
}

function notOfRelay(sighting: Sighting | null, relays: Relays): Endpoint | null {
  return sighting === null || relays.has(sighting.dst, sighting.transport) ? null : sighting.dst;
}
