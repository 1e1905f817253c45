const SECOND_US = 1_000_000;

/** What is told together lies within a few minutes: their seconds are written once. A power of two. */
const REMEMBERED = 256;
const seconds: number[] = new Array(REMEMBERED).fill(Number.NaN);
const texts: string[] = new Array(REMEMBERED).fill('');

/** `2026-11-22T06:11:02.123456Z` from microseconds since 1970; null for no time or one outside the calendar. */
export function isoTime(timeUs: number): string | null {
  const rounded = Math.floor(timeUs);
  const micros = ((rounded % SECOND_US) + SECOND_US) % SECOND_US;
  const second = (rounded - micros) / SECOND_US;
  const place = second & (REMEMBERED - 1);
  if (seconds[place] !== second) {
    const date = new Date(second * 1000);
    if (Number.isNaN(date.getTime())) {
      return null;
    }
    seconds[place] = second;
    texts[place] = date.toISOString().replace('000Z', '');
  }
  return `${texts[place]}${String(micros).padStart(6, '0')}Z`;
}
