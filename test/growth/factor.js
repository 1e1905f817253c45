/** Twice the input may take so many times as long, and no more. */
export const LIMIT = 2.5;
/** Less CPU time than this, in seconds, is start-up, noise and the collector of garbage. */
const FLOOR = 0.1;

/** The larger of the two factors between the steps, as far as they can be told. @param {readonly number[]} seconds */
export function factorOf(seconds) {
  const known = seconds.map((second) => Math.max(second, FLOOR));
  return Math.max(...known.slice(1).map((second, at) => second / known[at]));
}
