import type { Endpoint } from '../../model/index.ts';
import type { NotifyRecord } from '../../records/index.ts';
import { nearestHop } from '../leg/hops.ts';
import type { Notify } from './notify.ts';
import type { Referral } from './referral.ts';

/** What a NOTIFY said and what became of it, as the record tells it. */
export function notifyRecord(referral: Referral, notify: Notify): NotifyRecord {
  const { words, hops, answer, firstUs } = notify;
  const nearest = nearestHop(hops);
  return {
    ...words,
    answeredWith: answer?.status ?? null,
    repeats: Math.max(0, ...hops.map((hop) => hop.requestRepeats)),
    sentUs: firstUs,
    answeredUs: answer?.timeUs ?? Number.NaN,
    sentTo: placeText(nearest?.request?.dst ?? null),
    leftRoute: referral.request.hasRoute && !words.hasRoute && nearest?.viaCount === 1,
    isOutOfOrder: isOutOfOrder(referral, notify),
  };
}

function isOutOfOrder({ leg }: Referral, { words, firstUs }: Notify): boolean {
  return leg.transactions.some(
    (t) =>
      t.fromTag === words.fromTag &&
      t.requestToTag !== null &&
      t.cseq > words.cseq &&
      t.request !== null &&
      t.request.timeUs < firstUs,
  );
}

function placeText(place: Endpoint | null): string | null {
  return place === null ? null : `${place.address}:${place.port}`;
}
