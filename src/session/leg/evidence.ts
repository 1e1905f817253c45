import { byTrace } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import type { Leg } from './leg.ts';

/** The messages of a leg that tell something new, in the order of the trace, at most `most` of them. */
export function evidenceOf(leg: Leg, most: number): Sighting[] {
  const found: Sighting[] = [];
  take(found, leg.cancel);
  for (const t of leg.transactions) {
    take(found, t.request);
    take(found, t.firstRinging);
    take(found, t.alerting);
    take(found, t.final);
    take(found, t.strangeFinal);
    take(found, t.laterFinal);
    take(found, t.ack);
    for (const { notice } of t.undelivered) {
      take(found, notice.sighting);
    }
  }
  return found.sort(byTrace).slice(0, most);
}

/** The same answer may stand for two hops, and the first that rings is often the first that answers. */
function take(found: Sighting[], sighting: Sighting | null): void {
  if (sighting !== null && !found.includes(sighting)) {
    found.push(sighting);
  }
}
