import { calendarTime } from './calendar.ts';

const DATE = String.raw`(\d{4})-(\d\d)-(\d\d)`;
const TIME = String.raw`(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?`;
const ZONE = String.raw`(Z|[+-]\d\d:?\d\d)?`;
const ISO_TIME = new RegExp(`^${DATE}(?:[T ]${TIME}${ZONE})?$`, 'i');
const LONGEST_TEXT = 40;

/**
 * An ISO 8601 date, or date and time, as microseconds since 1970 (digits beyond are cut off); NaN where the text is none, or
 * its zone takes it out of the calendar.
 * Without a zone it is UTC, as in everything siptriage prints.
 */
export function parseIsoTime(text: string): number {
  const match = text.length > LONGEST_TEXT ? null : ISO_TIME.exec(text);
  if (match === null) {
    return Number.NaN;
  }
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = match;
  const date = dateOf(`${year}-${month}-${day}`);
  const isRealTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second) - zoneSeconds(zone);
  const timeUs = date * 1000 + seconds * 1e6 + Number(fraction.slice(0, 6).padEnd(6, '0'));
  return isRealTime ? calendarTime(timeUs) : Number.NaN;
}

/** Most times that are read one after the other are of the same day. */
let lastDay = '';
let lastDate = Number.NaN;

/** Milliseconds of a day's beginning; NaN for a day that no month has. */
function dateOf(day: string): number {
  if (day !== lastDay) {
    const date = Date.parse(`${day}T00:00:00Z`);
    // Date.parse takes the 31st of a short month for the first of the next.
    const isReal = !Number.isNaN(date) && new Date(date).getUTCDate() === Number(day.slice(8));
    lastDay = day;
    lastDate = isReal ? date : Number.NaN;
  }
  return lastDate;
}

function zoneSeconds(zone: string): number {
  if (zone.toUpperCase() === 'Z') {
    return 0;
  }
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(-2)) * 60);
}
