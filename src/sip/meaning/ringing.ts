/** Whether a phone rings, and what its ringing tells of how the call ended. Nobody else writes these. */

/**
 * 180 alone says that somebody is being alerted (RFC 3261 §21.1.2). 183 is progress that no other code names (§21.1.5): an
 * announcement, a tone of the network; 181 and 182 say that nobody is alerted yet.
 */
export function isAlerting(status: number | null | undefined): boolean {
  return status === 180;
}

/** 180 to 189: the call had got as far as somebody who answers for the callee, ringing or not. */
export function isAnnounced(status: number | null | undefined): boolean {
  return status != null && status >= 180 && status < 190;
}

/**
 * How ringing ended without an answer, by how long it took. `at-once`: sooner than anybody presses a key; `by-hand`: the few
 * seconds that a person takes; `by-timer`: as long as phones and exchanges let ring before they give up (15 s and more,
 * mostly 20, 30, 45 or 60); `unknown`: between the two, or without times.
 */
export type EndOfRinging = 'at-once' | 'by-hand' | 'by-timer' | 'unknown';

const REACTION_US = 1_000_000;
const BY_HAND_US = 10_000_000;
const SHORTEST_TIMER_US = 15_000_000;

/** @param rangForUs microseconds from the first 180 to the end; NaN where the trace has no times. */
export function endOfRinging(rangForUs: number): EndOfRinging {
  if (rangForUs >= SHORTEST_TIMER_US) {
    return 'by-timer';
  }
  if (rangForUs < REACTION_US) {
    return 'at-once';
  }
  return rangForUs < BY_HAND_US ? 'by-hand' : 'unknown';
}
