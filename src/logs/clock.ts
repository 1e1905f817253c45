import { parseIsoTime, UNKNOWN_DAY_US, UNKNOWN_YEAR } from '../bytes/index.ts';
import { type Zone, zoneOf } from './given-facts.ts';
import type { Stamp } from './stamp.ts';

const DAY_US = 86_400e6;
/** Two threads that write one log are not further apart. */
const THREADS_APART_US = 60e6;
/** A time this much earlier than the one before is of the next day; less is two threads that write one log. */
const NEXT_DAY_US = DAY_US / 2;
const HALF_YEAR_US = 183 * DAY_US;

/** How much a time says of its day. */
const SAYS = { time: 0, day: 1, date: 2 } as const;
type Says = (typeof SAYS)[keyof typeof SAYS];

/**
 * Makes times of one log out of what it prints and what somebody said about it. Where nobody says the day, times lie on days
 * that stand for unknown ones (`datingOf`): they order and measure, as far as the first of them says enough.
 */
export class LogClock {
  readonly #zone: Zone;
  readonly #isDayGiven: boolean;
  /** Midnight of the day of the last time without one. */
  #dayUs: number;
  #lastUs = Number.NaN;
  /** What the first time says of its day, where nobody else does. */
  #says: Says | null = null;
  #elapsed: Elapsed | null = null;

  constructor(date: string | null, timezone: string | null) {
    this.#isDayGiven = date !== null;
    this.#dayUs = date === null ? UNKNOWN_DAY_US : parseIsoTime(date);
    this.#zone = (timezone === null ? null : zoneOf(timezone)) ?? (() => 0);
  }

  /** Microseconds since 1970; NaN where the time cannot be held against those before. */
  resolve(stamp: Stamp): number {
    if (this.#isDayGiven) {
      return this.#inUtc(this.#localOf(stamp), stamp);
    }
    const says = saysOf(stamp);
    this.#says ??= says;
    if (says < this.#says) {
      return Number.NaN;
    }
    switch (this.#says) {
      case SAYS.date:
        return this.#inUtc(this.#localOf(stamp), stamp);
      case SAYS.day:
        return this.#inNextYear(stamp);
      case SAYS.time:
        this.#elapsed ??= new Elapsed(stamp.timeUs);
        return this.#elapsed.isBroken(stamp.timeUs) ? Number.NaN : this.#onNextDay(this.#dayUs + stamp.timeUs);
    }
  }

  #inUtc(localUs: number, { zone }: Stamp): number {
    const offset = zone === null ? this.#zone(localUs) : zone;
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

  /** Of a day in an unknown year: half a year back is the next one. */
  #inNextYear({ month, day, timeUs }: Stamp): number {
    const last = new Date(Number.isNaN(this.#lastUs) ? 0 : this.#lastUs / 1000).getUTCFullYear();
    const year = Number.isNaN(this.#lastUs) ? UNKNOWN_YEAR : last;
    const localUs = Date.UTC(year, (month ?? 1) - 1, day ?? 1) * 1000 + timeUs;
    const isNext = this.#lastUs - localUs > HALF_YEAR_US;
    this.#lastUs = isNext ? Date.UTC(year + 1, (month ?? 1) - 1, day ?? 1) * 1000 + timeUs : localUs;
    return this.#lastUs;
  }

  /** The year in which this day lies nearest to the day that was said. */
  #yearOf(month: number, day: number): number {
    const year = new Date(this.#dayUs / 1000).getUTCFullYear();
    const distance = Date.UTC(year, month - 1, day) * 1000 - this.#dayUs;
    return distance > HALF_YEAR_US ? year - 1 : distance < -HALF_YEAR_US ? year + 1 : year;
  }
}

/**
 * What begins at 00:00:00.000000 counts from its first packet (`tcpdump -ttttt`), or from the packet before (`-ttt`): that
 * shows where a time goes back, and then no time says anything.
 */
class Elapsed {
  readonly #isFromZero: boolean;
  #lastUs = 0;
  #isBroken = false;

  constructor(firstUs: number) {
    this.#isFromZero = firstUs === 0;
  }

  isBroken(timeUs: number): boolean {
    this.#isBroken ||= this.#isFromZero && timeUs < this.#lastUs;
    this.#lastUs = timeUs;
    return this.#isBroken;
  }
}

function saysOf({ year, month, day }: Stamp): Says {
  if (month === null || day === null) {
    return SAYS.time;
  }
  return year === null ? SAYS.day : SAYS.date;
}
