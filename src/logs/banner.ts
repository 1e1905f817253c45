import type { Transport } from '../model/index.ts';
import type { Around, Groups, LogFormat } from './format.ts';
import { type Place, readPlace, readTransport } from './place.ts';
import { readStamp, type Stamp } from './stamp.ts';

/** What stands before a message and says where it comes from. */
export type Banner = {
  readonly format: LogFormat | null;
  readonly stamp: Stamp | null;
  /** Microseconds since 1970 where the log counts so; else NaN. */
  readonly epochUs: number;
  readonly src: Place | null;
  readonly dst: Place | null;
  /** Whether the local side, which the log does not name, sent or received it. */
  readonly unnamed: 'src' | 'dst' | null;
  readonly transport: Transport;
};

/** Where something may stand that no format claims. */
const GENERIC_LINES = 2;
/** A log whose texts begin with a line feed: what it puts before them stands alone. */
const STAMP_ALONE = /: ?$/;
const GENERIC_WAY = /(?<src>\[?[0-9a-f.:]+\]?[:.]\d+) ?-{1,2}> ?(?<dst>\[?[0-9a-f.:]+\]?[:.]\d+)/i;

/** Looks for the banner of one of these formats, in their order. */
export function findBanner(around: Around, formats: readonly LogFormat[]): Banner | null {
  for (const format of formats) {
    const text = around.before(format.lines ?? 1);
    const match = lastMatch(format.banner, text);
    if (match !== null) {
      return bannerOf(format, match, text, around);
    }
  }
  return null;
}

/** What can be said where no format claims a message. */
export function guessBanner(around: Around): Banner {
  const text = around.before(GENERIC_LINES);
  const { src, dst } = GENERIC_WAY.exec(text)?.groups ?? {};
  const stamp = readStamp(lastWords(text));
  return {
    format: null,
    stamp,
    epochUs: Number.NaN,
    src: readPlace(src),
    dst: readPlace(dst),
    unnamed: null,
    transport: 'unknown',
  };
}

/** What stands before the start line on its own line, or on the last line that is not empty. */
function lastWords(text: string): string {
  return text.split('\n').findLast((line) => line.trim() !== '') ?? '';
}

/** The last match of a pattern in a text. */
export function lastMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  let from = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text.slice(from))) {
    last = match;
    last.index += from;
    from = last.index + Math.max(1, match[0].length);
    if (from >= text.length) {
      break;
    }
  }
  return last;
}

function bannerOf(format: LogFormat, match: RegExpExecArray, text: string, around: Around): Banner {
  const own: Groups = match.groups ?? {};
  const groups = format.facts === undefined ? own : { ...format.facts(around), ...known(own) };
  const isSent = (groups['sent'] ?? '') !== '';
  const isReceived = (groups['received'] ?? '') !== '';
  const remote = placeOf(groups, 'remote');
  const local = placeOf(groups, 'local');
  return {
    format,
    stamp: groups['epoch'] === undefined ? stampOf(format, groups['time'], match.index, text, around) : null,
    epochUs: epochOf(groups['epoch']),
    src: placeOf(groups, 'src') ?? (isSent ? local : isReceived ? remote : null),
    dst: placeOf(groups, 'dst') ?? (isSent ? remote : isReceived ? local : null),
    unnamed: local !== null ? null : isSent ? 'src' : isReceived ? 'dst' : null,
    transport: readTransport(groups['transport']),
  };
}

function known(groups: Groups): Groups {
  return Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined));
}

function placeOf(groups: Groups, name: string): Place | null {
  const place = readPlace(groups[name]);
  const port = Number(groups[`${name}Port`]);
  return place !== null && place.port === 0 && port > 0 && port < 65_536 ? { address: place.address, port } : place;
}

/** Without a group for it the time stands in the banner's first line, or alone on the line before that. */
function stampOf(
  format: LogFormat,
  time: string | undefined,
  index: number,
  text: string,
  around: Around,
): Stamp | null {
  const order = format.dateOrder ?? null;
  if (time !== undefined) {
    return readStamp(time, order);
  }
  const lineStart = text.lastIndexOf('\n', index - 1) + 1;
  const own = readStamp(text.slice(lineStart).split('\n', 1)[0]!, order);
  const before = own === null ? lineBefore(around, text, lineStart) : '';
  return own ?? (STAMP_ALONE.test(before) ? readStamp(before, order) : null);
}

function lineBefore(around: Around, text: string, lineStart: number): string {
  const more = around.before(text.split('\n').length);
  const end = Math.max(0, more.length - text.length + lineStart - 1);
  return more.slice(more.lastIndexOf('\n', end - 1) + 1, end);
}

/** Seconds with a fraction, or milliseconds. */
function epochOf(text: string | undefined): number {
  if (text === undefined) {
    return Number.NaN;
  }
  const [whole = '', fraction = ''] = text.split('.');
  return whole.length > 11 ? Number(whole) * 1000 : Number(whole) * 1e6 + Number(fraction.slice(0, 6).padEnd(6, '0'));
}
