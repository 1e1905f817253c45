import { type Endpoint, isBefore } from '../../model/index.ts';
import type { NotifyRecord } from '../../records/index.ts';
import { nearestHop } from '../leg/hops.ts';
import type { Notify } from './notify.ts';
import type { Referral } from './referral.ts';

/** What a NOTIFY said and what became of it, as the record tells it. */
export function notifyRecord(referral: Referral, notify: Notify): NotifyRecord {
  const { words, hops, answer, first } = notify;
  const nearest = nearestHop(hops);
  return {
    ...words,
    answeredWith: answer?.status ?? null,
    repeats: Math.max(0, ...hops.map((hop) => hop.requestRepeats)),
    sentAt: first,
    answeredAt: answer,
    sentTo: placeText(nearest?.request?.dst ?? null),
    leftRoute: referral.request.hasRoute && !words.hasRoute && nearest?.viaCount === 1,
    isOutOfOrder: isOutOfOrder(referral, notify),
  };
}

function isOutOfOrder({ leg }: Referral, { words, first }: Notify): boolean {
  return leg.transactions.some(
    (t) => t.fromTag === words.fromTag && t.requestToTag !== null && t.cseq > words.cseq && isBefore(t.request, first),
  );
}

function placeText(place: Endpoint | null): string | null {
  return place === null ? null : `${place.address}:${place.port}`;
}
