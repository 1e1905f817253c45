import { afterMidnight, calendarTime, datedTime, datingOf, parseIsoTime } from '../bytes/index.ts';

const SECOND_US = 1_000_000;

/** What is told together lies within a few minutes: their seconds are written once. A power of two. */
const REMEMBERED = 256;
const seconds: number[] = new Array(REMEMBERED).fill(Number.NaN);
const texts: string[] = new Array(REMEMBERED).fill('');

/** `2026-11-22T06:11:02.123456Z` from microseconds since 1970; null for no time, one outside the calendar or without a date. */
export function isoTime(timeUs: number): string | null {
  return isoText(datedTime(timeUs));
}

/** `06:11:02.123456` of a time that has no date, as its log says it; null for every other. */
export function timeOfDay(timeUs: number): string | null {
  return datingOf(timeUs) === 'date' ? null : (isoText(timeUs)?.slice(11, -1) ?? null);
}

/** `Mar 4 ` of a time whose year is unknown, and nothing of one whose day is. */
export function dayOfYear(timeUs: number): string {
  const isKnown = datingOf(timeUs) === 'day';
  return isKnown ? `${isoText(timeUs)?.slice(5, 10) ?? ''} ` : '';
}

/** What a message in a report says of its time. */
export function timesOf(timeUs: number): Timed {
  const ofDay = timeOfDay(timeUs);
  return { time: isoTime(timeUs), ...(ofDay === null ? {} : { timeOfDay: ofDay }) };
}

type Timed = { readonly time: string | null; readonly timeOfDay?: string };

/** Seconds from the first of these that has a time, each with the sign and digits of a ladder; empty where there is none. */
export function offsetsOf(refs: readonly Timed[]): string[] {
  const times = microsecondsOf(refs);
  const startUs = times.find((timeUs) => !Number.isNaN(timeUs)) ?? Number.NaN;
  return times.map((timeUs) => offsetText(timeUs - startUs));
}

/** `+0.432` of microseconds; empty where they are not known. */
export function offsetText(spanUs: number): string {
  const offset = spanUs / SECOND_US;
  return Number.isNaN(offset) ? '' : `${offset < 0 ? '-' : '+'}${Math.abs(offset).toFixed(3)}`;
}

/** Microseconds between the first and the last of these; NaN where they have no times. */
export function spanOf(refs: readonly Timed[]): number {
  const times = microsecondsOf(refs);
  return (times.at(-1) ?? Number.NaN) - (times[0] ?? Number.NaN);
}

/** The time of each, NaN for none. Times of day without a date are of the day of the one before, or of the next. */
export function microsecondsOf(refs: readonly Timed[]): number[] {
  let lastUs = Number.NaN;
  return refs.map(({ time, timeOfDay: ofDay }) => {
    if (time !== null || ofDay === undefined) {
      return time === null ? Number.NaN : parseIsoTime(time);
    }
    lastUs = afterMidnight(parseIsoTime(`1970-01-01T${ofDay}`), lastUs);
    return lastUs;
  });
}

function isoText(timeUs: number): string | null {
  const rounded = Math.floor(calendarTime(timeUs));
  if (Number.isNaN(rounded)) {
    return null;
  }
  const micros = ((rounded % SECOND_US) + SECOND_US) % SECOND_US;
  const second = (rounded - micros) / SECOND_US;
  const place = second & (REMEMBERED - 1);
  if (seconds[place] !== second) {
    seconds[place] = second;
    texts[place] = new Date(second * 1000).toISOString().replace('000Z', '');
  }
  return `${texts[place]}${String(micros).padStart(6, '0')}Z`;
}
