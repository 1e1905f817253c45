import { calendarTime } from '../bytes/index.ts';

const SECOND_US = 1_000_000;

/** What is told together lies within a few minutes: their seconds are written once. A power of two. */
const REMEMBERED = 256;
const seconds: number[] = new Array(REMEMBERED).fill(Number.NaN);
const texts: string[] = new Array(REMEMBERED).fill('');

/** `2026-11-22T06:11:02.123456Z` from microseconds since 1970; null for no time or one outside the calendar. */
export function isoTime(timeUs: number): string | null {
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
