/**
 * When a message was seen, and where in its input: a log may have no times, and still an order. Every question of what came
 * before what is answered here, every span measured here; a sighting is such a moment.
 */
export type Moment = {
  /** Microseconds; NaN where the trace does not say. */
  readonly timeUs: number;
  readonly input: number;
  readonly frame: number;
  readonly line: number;
};

/** What is not in the trace happened at no known moment. */
type Known = Moment | null | undefined;

/**
 * Whether the one came before the other: by their times where both have one; where they have none, or the same, by their
 * places in one input. Of what nothing orders it is never true, whichever way it is asked.
 */
export function isBefore(first: Known, second: Known): boolean {
  if (!first || !second) {
    return false;
  }
  const byTime = first.timeUs - second.timeUs;
  if (byTime !== 0 && !Number.isNaN(byTime)) {
    return byTime < 0;
  }
  return first.input === second.input && byPlace(first, second) < 0;
}

/** Microseconds from the one to the other, negative where the other came first; NaN where either has no time. */
export function spanUs(from: Known, to: Known): number {
  return from && to ? to.timeUs - from.timeUs : Number.NaN;
}

/** Trace order, for sorting: as `isBefore` says, and input after input where nothing says more. */
export function byTrace(first: Moment, second: Moment): number {
  const byTime = first.timeUs - second.timeUs;
  return byTime !== 0 && !Number.isNaN(byTime) ? byTime : first.input - second.input || byPlace(first, second);
}

/** A capture counts frames, a log lines. */
function byPlace(first: Moment, second: Moment): number {
  return first.frame - second.frame || first.line - second.line;
}
