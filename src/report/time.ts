/** `2026-11-22T06:11:02.123456Z` from microseconds since 1970; null for no time or one outside the calendar. */
export function isoTime(timeUs: number): string | null {
  const rounded = Math.floor(timeUs);
  const date = new Date(Math.floor(rounded / 1000));
  if (Number.isNaN(date.getTime())) {
    return null;
  }
  const micros = String(((rounded % 1000) + 1000) % 1000).padStart(3, '0');
  return date.toISOString().replace('Z', `${micros}Z`);
}
