import type { MediaSide } from '../../records/index.ts';

/** What makes a call worth a look; whether it is a fault is judged later. */
const ODD_LATE_US = 1_000_000;
const ODD_QUIET_US = 3_000_000;

/** How late one side began to send, and for how long it was quiet at the end. */
export type Timing = { readonly lateUs: number; readonly quietUs: number };

/** Whether one side began late or stopped early and the other did not. */
export function isOddBetween(one: Timing, other: Timing): boolean {
  return isOddSide(one, other) || isOddSide(other, one);
}

function isOddSide(side: Timing, other: Timing): boolean {
  return isLate(side.lateUs, other.lateUs) || isQuiet(side.quietUs, other.quietUs);
}

/**
 * The same of sides that were to send at different times: who stopped is held against whether the other was heard then. One that
 * had been put on hold did not go on.
 */
export function isOddOfSides(one: MediaSide, other: MediaSide): boolean {
  return isOddOfSide(one, other) || isOddOfSide(other, one);
}

function isOddOfSide(side: MediaSide, other: MediaSide): boolean {
  const unheardUs = (side.owedUntilUs ?? 0) - (other.lastSeenUs ?? Number.NEGATIVE_INFINITY);
  return isLate(side.lateUs ?? 0, other.lateUs ?? 0) || isQuiet(side.quietUs ?? 0, unheardUs);
}

function isLate(sideUs: number, otherUs: number): boolean {
  return sideUs > ODD_LATE_US && otherUs <= ODD_LATE_US;
}

function isQuiet(sideUs: number, otherUs: number): boolean {
  return sideUs > ODD_QUIET_US && otherUs <= ODD_QUIET_US;
}
