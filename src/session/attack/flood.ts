import { MOST_COUNTED } from './source.ts';

/** So many calls, one within this time, flood. */
const [MANY_CALLS, FLOOD_US] = [100, 100_000];
/** Calls for each number that are more than going through numbers. */
const MANY_EACH = 10;

/** Calls of one source, and to how many users. */
export type Burst = {
  readonly calls: number;
  readonly users: number;
  readonly firstUs: number;
  readonly lastUs: number;
};

/** Microseconds from one to the next. */
export function eachUs({ calls, firstUs, lastUs }: Burst): number {
  return (lastUs - firstUs) / Math.max(1, calls - 1);
}

/** Whether they come faster than anybody calls, to few numbers. */
export function isFlood(burst: Burst): boolean {
  const isToFew = burst.users < MOST_COUNTED && burst.calls >= MANY_EACH * burst.users;
  return isToFew && burst.calls >= MANY_CALLS && eachUs(burst) <= FLOOD_US;
}
