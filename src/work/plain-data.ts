import { base64, latin1Bytes } from '../bytes/index.ts';

/** Stands before the name of what JSON has no word for; a text that begins with it has it twice. */
const MARK = '\u0000';
const NUMBERS: ReadonlyMap<string, number> = new Map([
  [`${MARK}NaN`, Number.NaN],
  [`${MARK}Infinity`, Number.POSITIVE_INFINITY],
  [`${MARK}-Infinity`, Number.NEGATIVE_INFINITY],
]);
/** The one key of an object that stands for a map, a set, or bytes. */
const MAP = `${MARK}Map`;
const SET = `${MARK}Set`;
const BYTES = `${MARK}Bytes`;

/** Plain data as JSON: with numbers that are none, maps, sets and bytes. */
export function toJson(data: unknown): string {
  return JSON.stringify(data, (_key, value) => {
    if (typeof value === 'number') {
      return Number.isFinite(value) ? value : `${MARK}${value}`;
    }
    if (typeof value === 'string') {
      return value.startsWith(MARK) ? `${MARK}${value}` : value;
    }
    return typeof value === 'object' && value !== null ? objectAsJson(value) : value;
  });
}

function objectAsJson(value: object): object {
  if (value instanceof Map) {
    return { [MAP]: [...value] };
  }
  if (value instanceof Set) {
    return { [SET]: [...value] };
  }
  return value instanceof Uint8Array ? { [BYTES]: base64(value) } : value;
}

/** The data again; null for what is no JSON. */
export function fromJson<T>(text: string): T | null {
  try {
    return text.includes('\\u0000') ? JSON.parse(text, (_key, value) => read(value)) : JSON.parse(text);
  } catch {
    return null;
  }
}

function read(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.startsWith(MARK) ? (NUMBERS.get(value) ?? value.slice(MARK.length)) : value;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const [only, ...others] = Object.entries(value);
  if (only === undefined || others.length > 0 || !only[0].startsWith(MARK)) {
    return value;
  }
  const [key, held] = only;
  return key === MAP ? new Map(held) : key === SET ? new Set(held) : key === BYTES ? latin1Bytes(atob(held)) : value;
}
