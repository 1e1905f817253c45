/** The text of SIP messages, taken apart as far as changing it takes. */

const COMPACT: Readonly<Record<string, string>> = {
  'accept-contact': 'a',
  'allow-events': 'u',
  'call-id': 'i',
  contact: 'm',
  'content-encoding': 'e',
  'content-length': 'l',
  'content-type': 'c',
  event: 'o',
  from: 'f',
  identity: 'y',
  'refer-to': 'r',
  'referred-by': 'b',
  'reject-contact': 'j',
  'request-disposition': 'd',
  'session-expires': 'x',
  subject: 's',
  supported: 'k',
  to: 't',
  via: 'v',
};
const LONG = new Map(Object.entries(COMPACT).map(([long, short]) => [short, long]));

/** The compact form of a header name (RFC 3261 §7.3.3 and the IANA registry); the name itself where it has none. */
export const compactName = (name: string): string => COMPACT[name.toLowerCase()] ?? name;

const longName = (name: string): string => LONG.get(name.toLowerCase()) ?? name.toLowerCase();

export type Parts = { readonly start: string; readonly rows: readonly string[]; readonly body: string };

/** A row may run over several lines (RFC 3261 §7.3.1). */
export function partsOf(text: string): Parts {
  const end = text.indexOf('\r\n\r\n');
  const head = end < 0 ? text : text.slice(0, end);
  const [start = '', ...rows] = head.split(/\r\n(?![ \t])/);
  return { start, rows, body: end < 0 ? '' : text.slice(end + 4) };
}

/** The message again, its Content-Length right where it was right. */
export function textOf({ start, rows, body }: Parts, before: Parts): string {
  const wasRight = lengthOf(before) === before.body.length;
  const own = rows.map((row) =>
    wasRight && nameOf(row) === 'content-length' ? `${rawName(row)}: ${body.length}` : row,
  );
  return [start, ...own, '', body].join('\r\n');
}

function lengthOf({ rows }: Parts): number | null {
  const row = rows.find((each) => nameOf(each) === 'content-length');
  return row === undefined ? null : Number(contentOf(row));
}

export const rawName = (row: string): string => /^[^:\s]*/.exec(row)?.[0] ?? '';

/** In its long form and small letters. */
export const nameOf = (row: string): string => longName(rawName(row));

export const contentOf = (row: string): string => row.slice(row.indexOf(':') + 1).trim();

/** The first header of that name. */
export function headerOf(text: string, name: string): string | null {
  const row = partsOf(text).rows.find((each) => nameOf(each) === name.toLowerCase());
  return row === undefined ? null : contentOf(row);
}

export function methodOf(text: string): string {
  return /\S+$/.exec(headerOf(text, 'CSeq') ?? '')?.[0] ?? '';
}

/** The message with each row, and what stands before and behind the rows, changed. */
export function changed(
  text: string,
  change: { row?: (row: string) => string[]; rest?: (part: string) => string },
): string {
  const before = partsOf(text);
  const { row = (each) => [each], rest = (each) => each } = change;
  return textOf({ start: rest(before.start), rows: before.rows.flatMap(row), body: rest(before.body) }, before);
}
