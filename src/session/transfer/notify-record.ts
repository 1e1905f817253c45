import { type Endpoint, isBefore } from '../../model/index.ts';
import type { NotifyRecord } from '../../records/index.ts';
import { isSuccess } from '../../sip/index.ts';
import { destinationEnd, destinationOf, endOf, farthestHop, nearestHop, relayEnds, sourceEnd } from '../leg/hops.ts';
import type { Transaction } from '../leg/transaction.ts';
import type { Notify } from './notify.ts';
import type { Referral } from './referral.ts';

/** What a NOTIFY said and what became of it, as the record tells it. */
export function notifyRecord(referral: Referral, notify: Notify): NotifyRecord {
  const { words, hops } = notify;
  return {
    ...plainNotifyRecord(notify),
    leftRoute: referral.request.hasRoute && !words.hasRoute && nearestHop(hops)?.viaCount === 1,
    isOutOfOrder: isOutOfOrder(referral, notify),
    keptBy: keptBy(referral, notify),
  };
}

/** The same of a NOTIFY whose REFER is not known. */
export function plainNotifyRecord({ words, hops, answer, first }: Notify): NotifyRecord {
  return {
    answeredWith: answer?.status ?? null,
    repeats: Math.max(0, ...hops.map((hop) => hop.requestRepeats)),
    sentAt: first,
    answeredAt: answer,
    sentTo: placeText(nearestHop(hops)?.request?.dst ?? null),
    leftRoute: false,
    isOutOfOrder: false,
    keptBy: null,
    ...words,
  };
}

function isOutOfOrder({ leg }: Referral, { words, first }: Notify): boolean {
  return leg.transactions.some(
    (t) => t.fromTag === words.fromTag && t.requestToTag !== null && t.cseq > words.cseq && isBefore(t.request, first),
  );
}

/**
 * A relay of this call that took a NOTIFY and did not pass it on to the transferor, although the trace shows what it passes
 * on to there.
 */
function keptBy({ leg, firstRefer }: Referral, { hops, answer }: Notify): string | null {
  const farthest = farthestHop(hops);
  const relay = farthest === null || farthest.request === null ? null : destinationEnd(farthest);
  const transferor = firstRefer === null ? null : endOf(firstRefer.src, firstRefer.transport);
  if (
    farthest === null ||
    relay === null ||
    transferor === null ||
    relay === transferor ||
    !isSuccess(answer?.status)
  ) {
    return null;
  }
  const isPassing = leg.transactions.some((hop) => isBetween(hop, relay, transferor));
  return isPassing && relayEnds(leg.transactions).has(relay) ? destinationOf(farthest) : null;
}

function isBetween(hop: Transaction, one: string, other: string): boolean {
  const ends = [sourceEnd(hop), destinationEnd(hop)];
  return ends.includes(one) && ends.includes(other);
}

function placeText(place: Endpoint | null): string | null {
  return place === null ? null : `${place.address}:${place.port}`;
}
