/** A time as a log prints it; what it does not print is null. */
export type Stamp = {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Microseconds since midnight of that day. */
  readonly timeUs: number;
  /** Minutes ahead of UTC. */
  readonly zone: number | null;
};

/** How a format writes `01/02/2026`. */
export type DateOrder = 'dmy' | 'mdy';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const TIME = String.raw`(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:[.,:](?<fraction>\d{1,9}))?`;
const ZONE = String.raw`(?: ?(?<zone>Z\b|UTC|GMT(?:[+-]\d\d:?\d\d)?|[+-]\d\d:?\d\d))?`;

/** From the most particular to the least; the first that is found counts. */
const LAYOUTS: readonly RegExp[] = [
  String.raw`(?<year>\d{4})[-/.](?<monthNumber>\d\d)[-/.](?<day>\d\d)[T ,_-]+${TIME}${ZONE}`,
  String.raw`${MONTH} +(?<day>\d{1,2}),? (?:(?<year>\d{4}),? )?${TIME}${ZONE}(?: [A-Z]{3,4})?(?: (?<yearBehind>\d{4})\b)?`,
  String.raw`(?<day>\d{1,2})[ /-]${MONTH}(?:[ /-](?<year>\d{4}))?[ :]${TIME}${ZONE}`,
  String.raw`(?<first>\d\d)[-/.](?<other>\d\d)[-/.](?<year>\d{4}|\d\d)[ ,@|-]+${TIME}${ZONE}`,
  String.raw`(?<!\d)(?<year>(?:19|20)\d\d)(?<monthNumber>\d\d)(?<day>\d\d)-?(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)\.(?<fraction>\d{1,9})(?!\d)`,
  String.raw`(?<![\d/-])(?<first>\d\d)[/-](?<other>\d\d)[ @]+${TIME}${ZONE}`,
  String.raw`(?<![\d:])${TIME}${ZONE}(?!\d|:[\da-fA-F])`,
].map((layout) => new RegExp(layout));

/** The first time in a text; null where there is none. */
export function readStamp(text: string, order: DateOrder | null = null): Stamp | null {
  for (const layout of LAYOUTS) {
    const groups = layout.exec(text)?.groups;
    if (groups !== undefined) {
      return stampOf(groups, order);
    }
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function stampOf(groups: Groups, order: DateOrder | null): Stamp | null {
  const { hour, minute, second, fraction = '' } = groups;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) {
    return null;
  }
  const timeUs = seconds * 1e6 + Number(fraction.slice(0, 6).padEnd(6, '0'));
  const year = yearOf(groups['year'] ?? groups['yearBehind']);
  return { year, ...dayOf(groups, order), timeUs, zone: zoneOf(groups['zone']) };
}

function yearOf(text: string | undefined): number | null {
  const year = text === undefined ? null : Number(text);
  return year === null || year > 99 ? year : 2000 + year;
}

function dayOf(groups: Groups, order: DateOrder | null): { month: number | null; day: number | null } {
  const { month, monthNumber, day, first, other } = groups;
  if (first !== undefined && other !== undefined) {
    const isDayFirst = order === null ? Number(first) > 12 : order === 'dmy';
    const isKnown = order !== null || Number(first) > 12 || Number(other) > 12;
    return isKnown ? checked(isDayFirst ? other : first, isDayFirst ? first : other) : { month: null, day: null };
  }
  const number = month === undefined ? monthNumber : String(MONTHS.indexOf(month.toLowerCase()) + 1);
  return number === undefined || day === undefined ? { month: null, day: null } : checked(number, day);
}

function checked(month: string, day: string): { month: number | null; day: number | null } {
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDay ? { month: Number(month), day: Number(day) } : { month: null, day: null };
}

function zoneOf(text: string | undefined): number | null {
  const offset = text === undefined ? null : /([+-])(\d\d):?(\d\d)/.exec(text);
  if (offset === null) {
    return text === undefined ? null : 0;
  }
  return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
}
