import { parseIsoTime } from '../bytes/index.ts';
import type { Stamp } from './stamp.ts';

const DAY_US = 86_400e6;
/** A time this much earlier than the one before is of the next day; less is two threads that write one log. */
const NEXT_DAY_US = DAY_US / 2;
const HALF_YEAR_US = 183 * DAY_US;
const OFFSET = /^([+-])(\d\d):?(\d\d)$/;

/** Makes times of one log out of what it prints and what somebody said about it. What neither says stays unknown: NaN. */
export class LogClock {
  /** Midnight of the day of the last time without one; NaN where nobody said the day. */
  #dayUs: number;
  readonly #zone: (localUs: number) => number;
  #lastUs = Number.NaN;

  constructor(date: string | null, timezone: string | null) {
    this.#dayUs = date === null ? Number.NaN : parseIsoTime(date);
    this.#zone = zoneOf(timezone);
  }

  /** Microseconds since 1970. */
  resolve(stamp: Stamp): number {
    const localUs = this.#localOf(stamp);
    const offset = stamp.zone === null ? this.#zone(localUs) : stamp.zone;
    return localUs - offset * 60e6;
  }

  #localOf({ year, month, day, timeUs }: Stamp): number {
    if (month === null || day === null) {
      return this.#onNextDay(this.#dayUs + timeUs);
    }
    const known = year ?? this.#yearOf(month, day);
    return Date.UTC(known, month - 1, day) * 1000 + timeUs;
  }

  #onNextDay(localUs: number): number {
    if (this.#lastUs - localUs > NEXT_DAY_US) {
      this.#dayUs += DAY_US;
      this.#lastUs = localUs + DAY_US;
      return this.#lastUs;
    }
    this.#lastUs = localUs;
    return localUs;
  }

  /** The year in which this day lies nearest to the day that was said; NaN where none was. */
  #yearOf(month: number, day: number): number {
    const year = new Date(this.#dayUs / 1000).getUTCFullYear();
    const distance = Date.UTC(year, month - 1, day) * 1000 - this.#dayUs;
    return distance > HALF_YEAR_US ? year - 1 : distance < -HALF_YEAR_US ? year + 1 : year;
  }
}

/** Minutes ahead of UTC at a local time. */
function zoneOf(timezone: string | null): (localUs: number) => number {
  const offset = OFFSET.exec(timezone ?? '');
  if (offset !== null) {
    const minutes = (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
    return () => minutes;
  }
  const format = timezone === null ? null : formatIn(timezone);
  return format === null ? () => 0 : (localUs) => offsetAt(format, localUs);
}

function formatIn(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
}

/** The offset is asked for at the time taken as UTC, and again with what came out: right but for the hour of a change. */
function offsetAt(format: Intl.DateTimeFormat, localUs: number): number {
  if (Number.isNaN(localUs)) {
    return 0;
  }
  const guess = namedOffset(format, localUs);
  return namedOffset(format, localUs - guess * 60e6);
}

function namedOffset(format: Intl.DateTimeFormat, us: number): number {
  const name = format.formatToParts(us / 1000).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const match = /([+-])(\d\d):(\d\d)/.exec(name);
  return match === null ? 0 : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
