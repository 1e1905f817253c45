import { filled, SAYS } from '../model/index.ts';
import type { ClockOffset } from './estimate.ts';

/** No clock is further off; a time that says no date is kept in a century of its own. */
const LONGEST_ERROR_US = 150 * 365.25 * 86_400e6;

/** One sentence about an offset and what was done about it. */
export function describeOffset({ aheadUs, ground, count }: ClockOffset, reference: string): string {
  const seconds = (Math.abs(aheadUs) / 1e6).toFixed(6);
  const isUndated = Math.abs(aheadUs) > LONGEST_ERROR_US;
  const known = {
    'same-packets': SAYS.samePackets,
    zone: SAYS.sameInOtherZone,
    order: SAYS.sameOrder,
  }[ground];
  const why = filled(known, count);
  if (isUndated) {
    return filled(SAYS.undated, reference, why);
  }
  return filled(aheadUs > 0 ? SAYS.clockAhead : SAYS.clockBehind, seconds, reference, why);
}
