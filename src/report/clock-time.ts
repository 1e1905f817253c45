import { calendarTime, datingOf } from '../bytes/index.ts';

/** Writes times as clocks and calendars in one zone show them. */
export type ZoneClock = {
  /** `06:11:02`; empty for no time or one outside the calendar. What has no date is as its log prints it, in whatever zone. */
  readonly clockOf: (timeUs: number) => string;
  /** `2026-11-22`; of what has a date. */
  readonly dayOf: (timeUs: number) => string;
  /** What the reader calls the zone: `UTC`, `Europe/Prague`, `+01:00`. */
  readonly zone: string;
};

const OFFSET = /^([+-])(\d\d):?(\d\d)$/;

/** @param timezone an IANA name or an offset; null for UTC. One that is unknown here counts as UTC. */
export function clockIn(timezone: string | null): ZoneClock {
  const toLocal = timezone === null ? null : localTimeIn(timezone);
  const isoOf = (timeUs: number): string => {
    const second = Math.floor(calendarTime(timeUs) / 1e6);
    if (Number.isNaN(second)) {
      return '';
    }
    const isShown = toLocal === null || datingOf(timeUs) !== 'date';
    return new Date((isShown ? second : toLocal(second)) * 1000).toISOString();
  };
  return {
    clockOf: (timeUs) => isoOf(timeUs).slice(11, 19),
    dayOf: (timeUs) => isoOf(timeUs).slice(0, 10),
    zone: toLocal === null ? 'UTC' : (timezone ?? 'UTC'),
  };
}

/** Seconds since 1970 to those that a clock in the zone would count; null for UTC and what is no zone. */
function localTimeIn(timezone: string): ((second: number) => number) | null {
  const [, sign, hours, minutes] = OFFSET.exec(timezone) ?? [];
  if (sign !== undefined) {
    const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
    return offset === 0 ? null : (second) => second + offset;
  }
  const format = timezone.toUpperCase() === 'UTC' ? null : formatIn(timezone);
  return format === null ? null : (second) => localTime(format, second);
}

function localTime(format: Intl.DateTimeFormat, second: number): number {
  const parts = Object.fromEntries(format.formatToParts(second * 1000).map(({ type, value }) => [type, Number(value)]));
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second: ofMinute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, ofMinute) / 1000;
}

function formatIn(timeZone: string): Intl.DateTimeFormat | null {
  const [numeric, two] = ['numeric', '2-digit'] as const;
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: numeric,
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
    });
  } catch {
    return null;
  }
}
