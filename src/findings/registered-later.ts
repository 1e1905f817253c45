import type { RegistrationAtCall } from '../records/index.ts';

/** A phone that registers because a call just failed does so within this time. */
const SOON_US = 60_000_000;

/**
 * Microseconds from a call to the first registration of one of its parties that the trace shows; null where it was seen
 * registered before, registered long after, or perhaps is another of that name. The trace may have begun after an earlier one: no more than possible.
 */
export function registeredLaterUs(party: RegistrationAtCall | null, callUs: number): number | null {
  if (party === null || !party.isSameDomain || party.state !== 'not-yet') {
    return null;
  }
  const laterUs = party.laterUs - callUs;
  return laterUs >= 0 && laterUs <= SOON_US ? laterUs : null;
}
