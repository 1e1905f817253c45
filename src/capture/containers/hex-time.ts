import { parseIsoTime, UNKNOWN_DAY_US } from '../../bytes/index.ts';

const DAY_US = 86_400_000_000;
/** A time that counts from 1970 is far larger. */
const LONGEST_COUNTED_US = 366 * DAY_US;
/** A date, `T` or a space, a time of day; or seconds; behind at most a packet number. Fractions to any length. */
const DATE = /^\s{0,8}(\d{4}-\d\d-\d\d)[T ]/;
const TIME_OF_DAY = /^\s{0,8}(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?!\d)/;
const SECONDS = /^\s{0,8}(?:\d{1,9}\s{1,8})?(\d{1,11})\.(\d{1,9})\s/;
/** No line of interest has its time further in. */
const TIME_WITHIN = 80;

/**
 * The time with which a line above a packet begins, in microseconds: since 1970 where there is a date or seconds, since
 * midnight otherwise; NaN on a day that is in no calendar, null where there is none. tcpdump in all its `-t` forms but `-ttt`, tshark's summary, text2pcap.
 */
export function readHexTime(text: string): number | null {
  const head = text.slice(0, TIME_WITHIN);
  const date = DATE.exec(head);
  const rest = date === null ? head : head.slice(date[0].length);
  const time = TIME_OF_DAY.exec(rest);
  if (time !== null) {
    const [, hours, minutes, seconds, fraction] = time;
    const ofDay = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    const day = date === null ? 0 : parseIsoTime(date[1]!);
    return day + ofDay * 1e6 + microseconds(fraction ?? '');
  }
  const seconds = date === null ? SECONDS.exec(head) : null;
  return seconds === null ? null : Number(seconds[1]) * 1e6 + microseconds(seconds[2]!);
}

/** Of a time that counts from midnight or from the first packet the day that was said, or one that stands for none. */
export function onADay(timeUs: number, date: string | null = null): number {
  return timeUs < LONGEST_COUNTED_US ? timeUs + (date === null ? UNKNOWN_DAY_US : parseIsoTime(date)) : timeUs;
}

/** Times of day without a date go on over midnight: half a day back is the next day. */
export function onNextDay(timeUs: number, previousUs: number): number {
  return timeUs >= DAY_US || !(timeUs < previousUs - DAY_US / 2)
    ? timeUs
    : timeUs + Math.ceil((previousUs - DAY_US / 2 - timeUs) / DAY_US) * DAY_US;
}

function microseconds(fraction: string): number {
  return Math.floor(Number(fraction.padEnd(9, '0')) / 1000);
}
