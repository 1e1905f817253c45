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
  const last = Math.max(...attempts.map((t) => t.cseq));
  const asked = earliest(attempts.map((t) => t.request?.timeUs));
  const noticed = earliest(attempts.flatMap((t) => [t.firstRinging?.timeUs, finalNoticed(t, last)]));
  return noticed >= asked ? noticed - asked : Number.NaN;
}

function finalNoticed({ final, cseq }: Transaction, last: number): number | undefined {
  return final !== null && (!isRefusal(final.status) || cseq === last) ? final.timeUs : undefined;
}

/** NaN where there is none. */
function earliest(times: readonly (number | undefined)[]): number {
  const known = times.filter((time) => time !== undefined && !Number.isNaN(time));
  return known.length === 0 ? Number.NaN : Math.min(...(known as number[]));
}
