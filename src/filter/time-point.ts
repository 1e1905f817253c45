import { parseIsoTime } from '../bytes/index.ts';

const DAY_US = 86_400_000_000;
const LONGEST_TEXT = 40;

/** A point of time as a person writes it; the last two need to know when the trace starts. */
export type TimePoint =
  | { readonly kind: 'absolute'; readonly us: number }
  /** Of the day (UTC) the trace starts on. */
  | { readonly kind: 'time-of-day'; readonly us: number }
  | { readonly kind: 'after-start'; readonly us: number };

/** Reads ISO 8601, `HH:MM[:SS[.ffffff]]` or `+SECONDS`; null where the text is none of them. */
export function parseTimePoint(text: string): TimePoint | null {
  if (text.length > LONGEST_TEXT) {
    return null;
  }
  if (/^\+\d{1,12}(?:\.\d{1,9})?$/.test(text)) {
    return { kind: 'after-start', us: Math.round(Number(text.slice(1)) * 1e6) };
  }
  if (/^\d\d:\d\d/.test(text)) {
    const us = parseIsoTime(`1970-01-01T${text}`);
    return Number.isNaN(us) || !/^[\d:.,]+$/.test(text) ? null : { kind: 'time-of-day', us };
  }
  const us = parseIsoTime(text);
  return Number.isNaN(us) ? null : { kind: 'absolute', us };
}

/** Microseconds since 1970 in a trace that starts at `startUs`; NaN where that is not known and matters. */
export function resolveTime(point: TimePoint, startUs: number): number {
  switch (point.kind) {
    case 'absolute':
      return point.us;
    case 'time-of-day':
      return Math.floor(startUs / DAY_US) * DAY_US + point.us;
    case 'after-start':
      return startUs + point.us;
  }
}
