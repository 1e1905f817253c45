const DAY_US = 86_400_000_000;

/**
 * A time whose day nobody said is kept on a day of a century without captures, so that it orders and measures like any
 * other; what tells a date asks first. Far enough back for no clock that was never set, which counts from 1970 or later,
 * and near enough that a microsecond is still a whole number.
 */
export const UNKNOWN_DAY_US = Date.UTC(1700, 0, 1) * 1000;
/** The year of days that were said without one; it has a 29th of February. */
export const UNKNOWN_YEAR = 1740;
const FIRST_OF_YEAR_US = Date.UTC(UNKNOWN_YEAR, 0, 1) * 1000;
const FIRST_DATED_US = Date.UTC(1900, 0, 1) * 1000;

/** Whether a time says its date, lies on a day of an unknown year, or is a time of day alone; null for no time. */
export function datingOf(timeUs: number): 'date' | 'day' | 'time' | null {
  if (Number.isNaN(timeUs)) {
    return null;
  }
  if (timeUs >= FIRST_DATED_US || timeUs < UNKNOWN_DAY_US) {
    return 'date';
  }
  return timeUs >= FIRST_OF_YEAR_US ? 'day' : 'time';
}

/** The time where it can be held against a date from elsewhere; else NaN. */
export function datedTime(timeUs: number): number {
  return datingOf(timeUs) === 'date' ? timeUs : Number.NaN;
}

/** Times of day that are only said as such go on over midnight: half a day back is the next day. */
export function afterMidnight(timeUs: number, previousUs: number): number {
  return timeUs < previousUs - DAY_US / 2
    ? timeUs + Math.ceil((previousUs - DAY_US / 2 - timeUs) / DAY_US) * DAY_US
    : timeUs;
}
