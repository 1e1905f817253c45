import { latin1Bytes, utf8 } from '../bytes/index.ts';
import { MAGIC_COOKIE } from '../sip/index.ts';
import type { Mapped } from './anonymizer.ts';

const SCHEMA = 'siptriage/anonymize-mapping@1';
/** Shorter numbers are everywhere in a report: they are put back only where they are somebody's. */
const SHORT_NUMBER = 6;

/** What stood in a message, of which each byte is a character, as a report shows it. */
function shown(original: string): string {
  return utf8(latin1Bytes(original), 0, original.length);
}

/** The mapping as a file: a line of JSON each, the first says what it is. */
export function mappingText(mapping: readonly Mapped[]): string {
  const told = mapping.map((each) => ({ ...each, original: shown(each.original) }));
  const lines = [{ schema: SCHEMA }, ...told].map((line) => JSON.stringify(line));
  return `${lines.join('\n')}\n`;
}

/** What a file of {@link mappingText} says; null for another file. */
function readMapping(text: string): readonly Mapped[] | null {
  const [first = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  try {
    const { schema } = JSON.parse(first) as { schema?: unknown };
    return schema === SCHEMA ? lines.map((line) => JSON.parse(line) as Mapped) : null;
  } catch {
    return null;
  }
}

/**
 * Puts originals in the place of tokens in a text, all at once: what was put in is not looked at again.
 *
 * @param safe makes an original fit to be shown: it came out of a trace.
 * @returns a function for any number of texts; null where `mapping` is no such file.
 */
export function reveal(
  mapping: string,
  safe: (original: string) => string = (text) => text,
): ((text: string) => string) | null {
  const read = readMapping(mapping);
  if (read === null) {
    return null;
  }
  const originals = new Map(read.map(({ token, original }) => [token, safe(original)]));
  const shorts = new Set(
    read.filter(({ kind, token }) => kind === 'number' && token.length < SHORT_NUMBER).map(({ token }) => token),
  );
  // Longest first, so that a token that another begins with does not take its place.
  const lengths = [...new Set([...originals.keys()].map((token) => token.length))].toSorted((a, b) => b - a);
  return (text) => revealed(text, originals, shorts, lengths);
}

function revealed(
  text: string,
  originals: ReadonlyMap<string, string>,
  shorts: ReadonlySet<string>,
  lengths: readonly number[],
): string {
  let made = '';
  let at = 0;
  while (at < text.length) {
    const isStart = !isInside(text[at - 1]) || !isInside(text[at]) || isBranch(text, at);
    const token = isStart ? tokenAt(text, at, originals, shorts, lengths) : null;
    made += token === null ? text[at]! : originals.get(token)!;
    at += token?.length ?? 1;
  }
  return made;
}

function tokenAt(
  text: string,
  at: number,
  originals: ReadonlyMap<string, string>,
  shorts: ReadonlySet<string>,
  lengths: readonly number[],
): string | null {
  for (const length of lengths) {
    const token = text.slice(at, at + length);
    if (
      token.length === length &&
      originals.has(token) &&
      !isInside(text[at + length]) &&
      (!shorts.has(token) || isSomebody(text, at, length))
    ) {
      return token;
    }
  }
  return null;
}

/** In a URI, or as a value of its own. */
function isSomebody(text: string, at: number, length: number): boolean {
  return text[at + length] === '@' || text[at - 1] === ':' || (text[at - 1] === '"' && text[at + length] === '"');
}

/** Behind the cookie of a branch, which stays. */
function isBranch(text: string, at: number): boolean {
  return text.slice(Math.max(0, at - MAGIC_COOKIE.length), at).toLowerCase() === MAGIC_COOKIE;
}

function isInside(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9]/.test(character);
}
