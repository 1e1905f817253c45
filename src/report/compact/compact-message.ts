import type { Sighting } from '../../records/index.ts';
import { HEADER_DEFINITIONS } from '../../sip/index.ts';
import { clockIn } from '../clock-time.ts';
import { HarmlessText } from '../harmless.ts';
import { refMaker } from '../message-ref.ts';
import { exactPlaces } from './places.ts';

/** A message as it was kept. */
export type CompactMessage = { readonly sighting: Sighting; readonly bytes: Uint8Array; readonly repeats: number };

/** Which headers are shown: some by their names, all of the message with its body, or none. */
export type HeadersAsked = readonly string[] | 'all';

/** More of a message nobody reads in a conversation. */
const LONGEST = 8 * 1024;
/** Names by their compact forms (RFC 3261 §7.3.3). */
const LONG_NAMES: ReadonlyMap<string, string> = new Map(
  HEADER_DEFINITIONS.flatMap(({ name, compact }) =>
    compact === undefined ? [] : [[compact, name.toLowerCase()] as const],
  ),
);

/** A message in a line, and what of it is asked for below that: harmless to show, its secrets masked. */
export function compactMessage(
  { sighting, bytes, repeats }: CompactMessage,
  paths: readonly string[],
  headers: HeadersAsked,
): string[] {
  const { src, dst, label } = refMaker(paths)(sighting);
  const clock = clockIn(null).clockOf(sighting.timeUs);
  const ends = src === null || dst === null ? '' : `${src} > ${dst}`;
  const again = repeats > 0 ? `(sent ${repeats + 1} times)` : '';
  const line = [exactPlaces(paths)(sighting), clock, ends, label, again].filter((part) => part !== '').join(' ');
  return [line, ...linesAsked(bytes, headers).map((text) => `  ${text}`)];
}

function linesAsked(bytes: Uint8Array, headers: HeadersAsked): string[] {
  if (headers.length === 0) {
    return [];
  }
  const harmless = new HarmlessText();
  const text = harmless.of(bytes.subarray(0, LONGEST)) + harmless.end();
  const lines = text.replace(/\r\n/g, '\n').trimEnd().split('\n');
  const shown = headers === 'all' ? lines : headersNamed(lines, headers);
  const cut = bytes.length - LONGEST;
  return cut > 0 && headers === 'all' ? [...shown, `(${cut} bytes more)`] : shown;
}

/** Those headers, with the lines that go on with them. */
function headersNamed(lines: readonly string[], wanted: readonly string[]): string[] {
  const names = new Set(wanted.map((name) => longName(name.trim())));
  const end = lines.indexOf('');
  let isWanted = false;
  return lines.slice(1, end < 0 ? lines.length : end).filter((line) => {
    if (!/^[ \t]/.test(line)) {
      isWanted = names.has(longName(line.slice(0, Math.max(0, line.indexOf(':'))).trim()));
    }
    return isWanted;
  });
}

function longName(name: string): string {
  const lower = name.toLowerCase();
  return LONG_NAMES.get(lower) ?? lower;
}
