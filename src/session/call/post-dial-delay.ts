import type { Sighting } from '../../records/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { nearestHop } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';

/**
 * How long the caller waits in silence, in microseconds: from the first INVITE to the first answer that a person notices,
 * which is any provisional response but 100, or the final one (RFC 6076 §4.3 calls it the Session Request Delay). A
 * challenge or redirection that the caller's device answers with another INVITE ends nothing. Seen on the hop nearest the
 * caller. NaN where the trace does not show both ends.
 */
export function postDialDelayOf(leg: Leg): number {
  const initial = leg.transactions.filter((t) => t.method === 'INVITE' && t.requestToTag === null);
  const nearest = nearestHop(initial);
  if (nearest === null) {
    return Number.NaN;
  }
  const attempts = initial.filter((t) => t.fromTag === nearest.fromTag && t.viaCount === nearest.viaCount);
  const last = attempts.reduce((highest, { cseq }) => Math.max(highest, cseq), -1);
  let asked = Number.NaN;
  let noticed = Number.NaN;
  for (const t of attempts) {
    asked = earlier(asked, t.request);
    noticed = earlier(earlier(noticed, t.firstRinging), noticedEnd(t, last));
  }
  return noticed >= asked ? noticed - asked : Number.NaN;
}

/** The final response, where it is one that a person notices. */
function noticedEnd({ final, cseq }: Transaction, last: number): Sighting | null {
  return final !== null && (!isRefusal(final.status) || cseq === last) ? final : null;
}

/** The time that is known, or the earlier of two. */
function earlier(timeUs: number, sighting: Sighting | null): number {
  return sighting !== null && !(sighting.timeUs >= timeUs) && !Number.isNaN(sighting.timeUs) ? sighting.timeUs : timeUs;
}
