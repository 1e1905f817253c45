import { latin1, parseAddress, parseIsoTime } from '../bytes/index.ts';
import { filled, MESSAGE_SCHEMA, SAYS, type Transport, transportOf } from '../model/index.ts';

/** An address as its bytes, so that it can be made the one endpoint of the analysis. */
export type Place = { readonly address: Uint8Array; readonly port: number };

/** What one line of NDJSON says, checked. */
export type MessageFields = {
  readonly bytes: Uint8Array;
  readonly timeUs: number;
  /** Where it has no date: microseconds since midnight; else NaN. */
  readonly ofDayUs: number;
  readonly src: Place | null;
  readonly dst: Place | null;
  readonly transport: Transport;
  readonly frame: number;
  readonly line: number;
  readonly cutBytes: number;
  readonly duplicates: number;
  readonly correlationId: string | null;
  /** Keys whose value could not be read; the message is used without them. */
  readonly unread: readonly string[];
};

const LARGEST_PORT = 65_535;
const LARGEST_COUNT = 2 ** 48;
const encoder = new TextEncoder();

/** Reads a line of schema `siptriage/message@1`; a sentence for a person where it is none. Unknown keys are passed over. */
export function readMessageLine(line: string): MessageFields | string {
  const row = objectOf(line);
  if (row === null) {
    return SAYS.lineNoObject;
  }
  if (row['schema'] !== MESSAGE_SCHEMA) {
    return filled(SAYS.lineOtherSchema, MESSAGE_SCHEMA);
  }
  const bytes = bytesOf(row['text'], row['base64']);
  if (bytes === null) {
    return SAYS.lineNoText;
  }
  const unread: string[] = [];
  const read = <T>(key: string, parse: (value: unknown) => T | null, otherwise: T): T => {
    const value = row[key] ?? null;
    const result = value === null ? null : parse(value);
    if (value !== null && result === null) {
      unread.push(key);
    }
    return result ?? otherwise;
  };
  return {
    bytes,
    timeUs: read('time', timeOf, Number.NaN),
    ofDayUs: read('timeOfDay', timeOfDayOf, Number.NaN),
    src: read<Place | null>('src', placeOf, null),
    dst: read<Place | null>('dst', placeOf, null),
    transport: read('transport', transportOf, 'unknown'),
    frame: read('frame', countOf, 0),
    line: read('line', countOf, 0),
    cutBytes: read('cutBytes', countOf, 0),
    duplicates: read('duplicates', countOf, 0),
    correlationId: read<string | null>('correlationId', textOf, null),
    unread,
  };
}

function objectOf(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function bytesOf(text: unknown, base64: unknown): Uint8Array | null {
  if (typeof text === 'string') {
    return encoder.encode(text);
  }
  if (typeof base64 !== 'string') {
    return null;
  }
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function timeOf(value: unknown): number | null {
  const time = typeof value === 'string' ? parseIsoTime(value) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

function timeOfDayOf(value: unknown): number | null {
  return typeof value === 'string' && /^\d\d:/.test(value) ? timeOf(`1970-01-01T${value}`) : null;
}

/** `10.0.0.1:5060`, `[2001:db8::1]:5060`. */
function placeOf(value: unknown): Place | null {
  const colon = typeof value === 'string' ? value.lastIndexOf(':') : -1;
  if (typeof value !== 'string' || colon < 0) {
    return null;
  }
  const host = value.slice(0, colon);
  const address = parseAddress(host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host);
  const digits = value.slice(colon + 1);
  const port = /^\d{1,5}$/.test(digits) ? Number(digits) : Number.NaN;
  return address !== null && port <= LARGEST_PORT ? { address, port } : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT ? value : null;
}

/** Whether an input begins as the NDJSON of messages does: an object that says so near its start. */
export function sniffMessages(head: Uint8Array): boolean {
  const text = latin1(head, 0, head.length);
  return /^(?:\u00ef\u00bb\u00bf)?\s*\{/.test(text) && text.includes(`"${MESSAGE_SCHEMA}"`);
}
