import { byTrace } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import type { Leg } from './leg.ts';

/** The messages of a leg that tell something new, in the order of the trace, at most `most` of them. */
export function evidenceOf(leg: Leg, most: number): Sighting[] {
  const sightings: (Sighting | null)[] = [leg.cancel];
  for (const t of leg.transactions) {
    const alerting = t.alerting === t.firstRinging ? null : t.alerting;
    sightings.push(t.request, t.firstRinging, alerting, t.final, t.strangeFinal, t.laterFinal, t.ack);
    sightings.push(...t.undelivered.map(({ notice }) => notice.sighting));
  }
  // The same answer may stand for two hops.
  return [...new Set(sightings)]
    .filter((sighting) => sighting !== null)
    .sort(byTrace)
    .slice(0, most);
}
