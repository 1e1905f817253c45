import { parseIsoTime } from '../bytes/index.ts';
import { type Said, sayingOf } from '../languages/index.ts';
import { FACT_WORDS } from './fact-words.ts';
import { readPlace } from './written-place.ts';

/** What somebody says of logs that do not say it themselves. What a log says counts more. */
export type LogFacts = {
  /** The day of its first message, `2026-11-22`, for times without a date or without a year. */
  readonly date?: string | null;
  /** The zone of times without one: an IANA name, `UTC`, or `+01:00`. Without it they are taken for UTC. */
  readonly timezone?: string | null;
  /** Where the log was written, `10.0.0.1:5060`, for logs that name only the other side. */
  readonly localAddress?: string | null;
};

/** A day, and nothing behind it. */
const DAY = /^\d{4}-\d\d-\d\d$/;
const OFFSET = /^([+-])(\d\d):?(\d\d)$/;
/** No zone is further from UTC. */
const FURTHEST_MINUTES = 14 * 60;
const LONGEST_NAME = 64;
const QUARTER_US = 900e6;

/** A fact that cannot be used. */
export type FactFault = { readonly name: keyof LogFacts; readonly text: string; readonly said: Said };

/** The first of these facts that cannot be used, with words that go behind its text; null where all can. */
export function faultOfFacts({ date, timezone, localAddress }: LogFacts): FactFault | null {
  if (isSaid(date) && (!DAY.test(date) || Number.isNaN(parseIsoTime(date)))) {
    return fault('date', date);
  }
  if (isSaid(timezone) && zoneOf(timezone) === null) {
    return fault('timezone', timezone);
  }
  if (isSaid(localAddress) && readPlace(localAddress) === null) {
    return fault('localAddress', localAddress);
  }
  return null;
}

function fault(name: keyof LogFacts, text: string): FactFault {
  return { name, text, said: sayingOf(FACT_WORDS, (words) => words[name]) };
}

function isSaid(fact: string | null | undefined): fact is string {
  return fact !== null && fact !== undefined;
}

/** Minutes ahead of UTC at a local time, which is given in microseconds as if it were UTC. */
export type Zone = (localUs: number) => number;

/** A zone by its IANA name or its offset; null for what is none. */
export function zoneOf(text: string): Zone | null {
  const offset = OFFSET.exec(text);
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3]);
    const isReal = Number(offset[3]) < 60 && minutes <= FURTHEST_MINUTES;
    return isReal ? () => (offset[1] === '-' ? -minutes : minutes) : null;
  }
  const format = text.length > LONGEST_NAME ? null : formatIn(text);
  return format === null ? null : remembered((localUs) => offsetAt(format, localUs));
}

/** Asking takes as long as reading a message: the answer holds for a quarter of an hour, as every zone changes on one. */
function remembered(zone: Zone): Zone {
  let quarter = Number.NaN;
  let minutes = 0;
  return (localUs) => {
    const asked = Math.floor(localUs / QUARTER_US);
    if (asked !== quarter) {
      quarter = asked;
      minutes = zone(localUs);
    }
    return minutes;
  };
}

function formatIn(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
}

/** The offset is asked for at the time taken as UTC, and again with what came out: right but for the hour of a change. */
function offsetAt(format: Intl.DateTimeFormat, localUs: number): number {
  if (Number.isNaN(localUs)) {
    return 0;
  }
  const guess = namedOffset(format, localUs);
  return namedOffset(format, localUs - guess * 60e6);
}

function namedOffset(format: Intl.DateTimeFormat, us: number): number {
  const name = format.formatToParts(us / 1000).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const match = /([+-])(\d\d):(\d\d)/.exec(name);
  return match === null ? 0 : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
