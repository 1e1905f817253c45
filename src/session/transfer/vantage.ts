import type { CapturedParties, Vantage } from '../../records/index.ts';
import { capturedOf } from '../leg/captured-sides.ts';
import { destinationEnd, destinationOf, farthestHop, sourceEnd } from '../leg/hops.ts';
import type { Relays } from '../relays.ts';
import type { Referral } from './referral.ts';

/** What of a transfer the trace shows at all. */
export function vantageOf(referral: Referral): Vantage {
  return {
    transferor: referral.attempts.some(({ hops }) => hops.some((hop) => hop.request !== null)),
    transferee: referral.final !== null || referral.notifies.length > 0,
    targetLeg: referral.triggered !== null,
    replacedCall: referral.replaced === null ? null : referral.replaced.leg !== null,
  };
}

/** Whose messages the capture is proven to have missed. */
export function capturedParties({ leg, transferorTag, triggered }: Referral): CapturedParties {
  const original = capturedOf(leg, transferorTag);
  const called =
    triggered === null ? null : capturedOf(triggered.leg, triggered.leg.lastInviteHops()[0]?.fromTag ?? null);
  return { transferor: original.own, transferee: original.other, target: called?.other ?? 'all' };
}

/**
 * The proxy that the REFER went to, where nothing beyond it was captured in this call: what the transferee sends may be kept
 * there. It is one by the requests of others that it sends on, or by the route of the REFER (RFC 3261 §16.12.1).
 */
export function proxyBeforeTransferee({ leg, lastAttempt, request }: Referral, relays: Relays): string | null {
  const farthest = farthestHop(lastAttempt.hops);
  const sighting = farthest?.request ?? null;
  const end = farthest === null ? null : destinationEnd(farthest);
  if (farthest === null || sighting?.dst == null || end === null) {
    return null;
  }
  const asker = sourceEnd(farthest);
  const isSeenBeyond = leg.transactions.some((hop) => {
    const ends = [sourceEnd(hop), destinationEnd(hop)];
    return ends.includes(end) && ends.some((other) => other !== null && other !== end && other !== asker);
  });
  const { sentTo } = request;
  const isOnRoute =
    request.hasRoute &&
    sentTo !== null &&
    (sentTo.address !== sighting.dst.address || sentTo.port !== sighting.dst.port);
  const isProxy = isOnRoute || relays.has(sighting.dst, sighting.transport);
  return isProxy && !isSeenBeyond ? destinationOf(farthest) : null;
}
