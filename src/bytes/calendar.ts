/** The years 0000 to 9999 in microseconds since 1970: what ISO 8601 says in four digits, and so what a report can say. */
const FIRST_US = -62_167_219_200_000_000;
const END_US = 253_402_300_800_000_000;

/**
 * A time in microseconds since 1970; NaN where it lies outside the calendar (ISO 8601-1 §4.3.2: years 0000 to 9999). Such a
 * time is none: it comes of damage or of the wrong unit, and where a second is less than the last bit of a number it would
 * stop every clock.
 */
export function calendarTime(timeUs: number): number {
  return timeUs >= FIRST_US && timeUs < END_US ? timeUs : Number.NaN;
}
