import type { Transport } from '../model/index.ts';
import type { Around, Groups, LogFormat, Rebuild } from './format.ts';
import { guessGroups } from './guess.ts';
import { shapeLength } from './line-shape.ts';
import { jsonWrapOf } from './line-wrap.ts';
import { readStamp, type Stamp } from './stamp.ts';
import { rebuiltWithin, withoutBreak, withoutWraps } from './wrap.ts';
import { type Place, readPlace, readTransport } from './written-place.ts';

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
  /** The two sides of a conversation that names them once. */
  readonly sides: Sides | null;
};

type Sides = { readonly first: Place | null; readonly second: Place | null };

const QUOTED = /^[\s>|]+$/;
/** A log whose texts begin with a line feed: what it puts before them stands alone. */
const STAMP_ALONE = /: ?$/;
/** Seconds since 1970 with a fraction, of this century, at the beginning of a line. */
const EPOCH = /^[\s[(<]{0,4}([12]\d{9}\.\d{3,9})\b/;
const TRANSPORT_GROUPS = ['udp', 'tcp', 'tls', 'ws'];

/** Looks for the banner of one of these formats, in their order; then without what is wrapped around every line. */
export function findBanner(around: Around, formats: readonly LogFormat[]): Banner | null {
  const prefix = around.before(0);
  if (prefix === '') {
    return findPlain(around, formats, false) ?? findBroken(around, formats);
  }
  // A banner that takes what it finds up to the end of the line would take the end of a line of JSON for a part of it.
  const [first, second] = jsonWrapOf(prefix) === null ? [findPlain, findWrapped] : [findWrapped, findPlain];
  const banner = first(around, formats, false) ?? second(around, formats, false) ?? findQuoted(around, formats, prefix);
  return banner === null
    ? withGuess(findWrap(around, formats), around, prefix)
    : { ...banner, stamp: betterStamp(banner, around) };
}

/** A message that a format makes itself: of the text where that has the banner, as the JSON of tshark, else of what is in a string. */
export function rebuiltOf(around: Around, format: LogFormat | null, rebuild: Rebuild): ReturnType<Rebuild> {
  const isPlain = format !== null && lastMatch(format.banner, around.before(format.lines ?? 1)) !== null;
  return isPlain ? rebuild(around) : rebuiltWithin(around, rebuild);
}

function findWrapped(around: Around, formats: readonly LogFormat[], isWrap: boolean): Banner | null {
  for (const text of withoutWraps(around)) {
    const banner = findPlain(text, formats, isWrap);
    if (banner !== null) {
      return banner;
    }
  }
  return null;
}

/** Where nothing says more than what is wrapped around; in a wrap, what looks at a whole line for its facts would look at the outer one. */
function findWrap(around: Around, formats: readonly LogFormat[]): Banner | null {
  const inner = formats.filter(({ facts }) => facts === undefined);
  return findPlain(around, formats, true) ?? findWrapped(around, inner, true);
}

/** In a line that a mailer broke. */
function findBroken(around: Around, formats: readonly LogFormat[]): Banner | null {
  const whole = withoutBreak(around);
  return whole === null ? null : findPlain(whole, formats, false);
}

function findQuoted(around: Around, formats: readonly LogFormat[], prefix: string): Banner | null {
  const [text] = QUOTED.test(prefix) ? withoutWraps(around) : [];
  return text === undefined ? null : findBroken(text, formats);
}

/** Where every line has the wrap and nothing in it was claimed, the line before may say in plain words who sent the message. */
function withGuess(wrap: Banner | null, around: Around, prefix: string): Banner | null {
  if (wrap === null || isSided(wrap)) {
    return wrap;
  }
  const isOfLines = wrap.format?.facts === undefined && shapeLength(around.next(), prefix) >= 0;
  const { src, dst, unnamed, stamp } = guessBanner(around, isOfLines ? 1 : 0);
  return isSided({ src, dst, unnamed }) ? { ...wrap, src, dst, unnamed, stamp: stamp ?? wrap.stamp } : wrap;
}

function isSided({ src, dst, unnamed }: Pick<Banner, 'src' | 'dst' | 'unnamed'>): boolean {
  return src !== null || dst !== null || unnamed !== null;
}

/** Of the time in the banner and that in the wrap the one with a year, else the one there is. */
function betterStamp({ stamp, epochUs }: Banner, around: Around): Stamp | null {
  if (!Number.isNaN(epochUs) || (stamp !== null && stamp.year !== null)) {
    return stamp;
  }
  const outer =
    readStamp(around.before(0)) ?? readStamp(lastWords(around.before(1).slice(0, -around.before(0).length)));
  return stamp === null || (outer !== null && outer.year !== null) ? outer : stamp;
}

function findPlain(around: Around, formats: readonly LogFormat[], isWrap: boolean): Banner | null {
  for (const format of formats) {
    if ((format.isWrap ?? false) !== isWrap) {
      continue;
    }
    const text = around.before(format.lines ?? 1);
    const match = lastMatch(format.banner, text);
    if (match !== null) {
      return bannerOf(format, match, text, around);
    }
  }
  return null;
}

/** The banner of a message behind others of a conversation. */
export function nextBanner(around: Around, last: Banner | null): Banner | null {
  const sides = last?.sides ?? null;
  const groups = sides === null ? null : last?.format?.goesOn?.exec(around.before(1))?.groups;
  return last === null || sides === null || !groups ? null : { ...last, stamp: null, ...turned(sides, groups) };
}

function turned({ first, second }: Sides, groups: Groups): Pick<Banner, 'src' | 'dst'> {
  return (groups['bySecond'] ?? '') === '' ? { src: first, dst: second } : { src: second, dst: first };
}

/** What can be said where no format claims a message, by its own line and so many before it, or what is in them. */
export function guessBanner(around: Around, lines = 1): Banner {
  const plain = guessIn(around, lines);
  if (isSided(plain)) {
    return plain;
  }
  for (const text of withoutWraps(around)) {
    const inner = guessIn(text, lines);
    if (isSided(inner)) {
      return {
        ...inner,
        stamp: inner.stamp === null || inner.stamp.year === null ? (plain.stamp ?? inner.stamp) : inner.stamp,
      };
    }
  }
  return plain;
}

function guessIn(around: Around, lines: number): Banner {
  const words = lastWords(around.before(lines));
  return {
    format: null,
    stamp: readStamp(words),
    epochUs: epochOf(EPOCH.exec(words)?.[1]),
    ...sidesOf(guessGroups(words)),
    transport: 'unknown',
    sides: null,
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
  const sides =
    groups['first'] === undefined ? null : { first: readPlace(groups['first']), second: readPlace(groups['second']) };
  return {
    format,
    sides,
    stamp: groups['epoch'] === undefined ? stampOf(format, groups['time'], match.index, text, around) : null,
    epochUs: epochOf(groups['epoch']),
    ...sidesOf(groups),
    ...(sides === null ? {} : turned(sides, groups)),
    transport: readTransport(groups['transport'] ?? TRANSPORT_GROUPS.find((name) => (groups[name] ?? '') !== '')),
  };
}

function sidesOf(groups: Groups): Pick<Banner, 'src' | 'dst' | 'unnamed'> {
  const isSent = (groups['sent'] ?? '') !== '';
  const isReceived = (groups['received'] ?? '') !== '';
  const remote = placeOf(groups, 'remote');
  const local = placeOf(groups, 'local');
  return {
    src: placeOf(groups, 'src') ?? (isSent ? local : isReceived ? remote : null),
    dst: placeOf(groups, 'dst') ?? (isSent ? remote : isReceived ? local : null),
    unnamed: local !== null ? null : isSent ? 'src' : isReceived ? 'dst' : null,
  };
}

function known(groups: Groups): Groups {
  return Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined));
}

function placeOf(groups: Groups, name: string): Place | null {
  const text = groups[name];
  if (text === undefined) {
    return null;
  }
  const place = readPlace(text);
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

/** Seconds with a fraction; or milliseconds, microseconds or nanoseconds by their length. */
function epochOf(text: string | undefined): number {
  if (text === undefined) {
    return Number.NaN;
  }
  const [whole = '', fraction = ''] = text.split('.');
  if (whole.length > 11) {
    return Math.round(Number(whole) * (whole.length > 17 ? 1e-3 : whole.length > 14 ? 1 : 1e3));
  }
  return Number(whole) * 1e6 + Number(fraction.slice(0, 6).padEnd(6, '0'));
}
