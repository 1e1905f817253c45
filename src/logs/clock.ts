import { parseIsoTime } from '../bytes/index.ts';
import { type Zone, zoneOf } from './given-facts.ts';
import type { Stamp } from './stamp.ts';

const DAY_US = 86_400e6;
/** Two threads that write one log are not further apart. */
const THREADS_APART_US = 60e6;
/** A time this much earlier than the one before is of the next day; less is two threads that write one log. */
const NEXT_DAY_US = DAY_US / 2;
const HALF_YEAR_US = 183 * DAY_US;

/** Makes times of one log out of what it prints and what somebody said about it. What neither says stays unknown: NaN. */
export class LogClock {
  /** Midnight of the day of the last time without one; NaN where nobody said the day. */
  #dayUs: number;
  readonly #zone: Zone;
  #lastUs = Number.NaN;

  constructor(date: string | null, timezone: string | null) {
    this.#dayUs = date === null ? Number.NaN : parseIsoTime(date);
    this.#zone = (timezone === null ? null : zoneOf(timezone)) ?? (() => 0);
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
    if (localUs - this.#lastUs > DAY_US - THREADS_APART_US) {
      return localUs - DAY_US;
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
