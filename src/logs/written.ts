import { latin1 } from '../bytes/index.ts';

/** How line ends are written where a whole message stands in one line. */
export type Writing = {
  /** Backslashes before each `r` and `n`; 0 for `#015#012` and `<br>`. */
  readonly depth: number;
  /** What stands for a line end, as it is written. */
  readonly token: string;
};

type Written = { readonly text: string; readonly length: number };

const TOKEN = /^(?:(\\+)(?:r(?:\\+)n|n|u000[dD](?:\\+)u000[aA])|#015#012|#012|<br ?\/?>)/;
const BACKSLASH = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g;
const CHARACTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const LONGEST_PHRASE = 256;
const FIRST_LOOK = 4096;
/** Longer than a quote with its backslashes and what is looked at behind it. */
const MARGIN = 1024;
const encoder = new TextEncoder();

/** How the line that begins a message ends, where it does not end the line of the log: null there. */
export function readWriting(afterStartLine: string): Writing | null {
  const end = afterStartLine.search(/\n|(?<!\\)\\+[rnu]|#01[52]|<br/);
  if (end < 0 || end > LONGEST_PHRASE || afterStartLine[end] === '\n') {
    return null;
  }
  const match = TOKEN.exec(afterStartLine.slice(end));
  return match === null ? null : { depth: match[1]?.length ?? 0, token: match[0] };
}

/**
 * A message written in one line, from `start` to at most `end`. It is looked for in the beginning of that, then in twice as
 * much: the line may hold a thousand messages.
 */
export function readWrittenFrom(
  bytes: Uint8Array,
  start: number,
  end: number,
  writing: Writing,
  quote: string,
): Written {
  for (let look = FIRST_LOOK; ; look *= 2) {
    const to = Math.min(end, start + look);
    const written = readWritten(latin1(bytes, start, to), writing, quote);
    if (to === end || (writing.depth > 0 && written.length < look - MARGIN)) {
      return written;
    }
  }
}

/** A message written in one line, as it was; and how many characters of the line it takes. */
function readWritten(line: string, writing: Writing, quote: string): Written {
  if (writing.depth === 0) {
    const length = quote === '"' ? endOfString(line, '', quote) : line.length;
    const text = quote === '"' ? withoutBackslashes(line.slice(0, length)) : line;
    return { text: withoutEscapes(text), length };
  }
  const quotes = '\\'.repeat(writing.depth - 1);
  const length = endOfString(line, quotes, quote);
  let text = line.slice(0, length);
  for (let depth = writing.depth; depth >= 1; depth = Math.floor(depth / 2)) {
    text = withoutBackslashes(text);
  }
  return { text, length };
}

/** With the line ends and tabs that were written as rsyslog and pages do. */
export function withoutEscapes(line: string): string {
  return line
    .replaceAll('#015', '')
    .replaceAll('#011', '\t')
    .replaceAll(/#012|<br ?\/?>/g, '\n');
}

/** Where the string ends: at its quote, or where what follows says so, or at the end of the line. */
function endOfString(line: string, quotes: string, quote: string): number {
  const isQuoted = quote === '"' || quote === "'";
  const mark = `${quotes}${isQuoted ? quote : '"'}`;
  for (let at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 1)) {
    const isEscaped = quotes === '' ? isAfterOddBackslashes(line, at) : line[at - 1] === '\\';
    const isEnd = isQuoted || /^\s*(?:[,}\]]|$)/.test(line.slice(at + mark.length, at + mark.length + 8));
    if (!isEscaped && isEnd) {
      return at;
    }
  }
  return line.length;
}

function isAfterOddBackslashes(text: string, at: number): boolean {
  let first = at;
  while (first > 0 && text[first - 1] === '\\') {
    first--;
  }
  return (at - first) % 2 === 1;
}

/** The value of a JSON string that begins behind `start`, without its backslashes; null where it does not end. */
export function readJsonString(text: string, start: number): { value: string; end: number } | null {
  const end = start + endOfString(text.slice(start), '', '"');
  return end >= text.length ? null : { value: withoutBackslashes(text.slice(start, end)), end };
}

/** Without one layer of backslashes. Characters beyond latin-1 become the bytes of UTF-8, as the rest already is. */
export function withoutBackslashes(text: string): string {
  return text.replace(BACKSLASH, (_, unicode?: string, hex?: string, one?: string) => {
    if (one !== undefined) {
      return CHARACTERS[one] ?? one;
    }
    const bytes = encoder.encode(String.fromCharCode(Number.parseInt(unicode ?? hex ?? '', 16)));
    return hex === undefined ? latin1(bytes, 0, bytes.length) : String.fromCharCode(Number.parseInt(hex, 16));
  });
}

/** One line of a message in each line of JSON (docker, journald -o json): the string that holds it. */
export function readJsonLine(line: string, key: string): string | null {
  const at = line.indexOf(key);
  return at < 0 ? null : readJsonRest(line.slice(at + key.length));
}

/** A line of a message, or the rest of one, up to the end of the string it stands in. */
export function readJsonRest(line: string): string {
  const text = withoutBackslashes(line.slice(0, endOfString(line, '', '"')));
  let length = text.length;
  while (text[length - 1] === '\r' || text[length - 1] === '\n') {
    length--;
  }
  return text.slice(0, length);
}

/** Where in a line, which has a string of JSON from `start` on, so many characters of that string end. */
export function jsonLength(line: string, start: number, length: number): number {
  let at = start;
  for (let left = length; left > 0 && at < line.length; ) {
    const width = line[at] !== '\\' ? 1 : line[at + 1] === 'u' ? 6 : 2;
    left -= withoutBackslashes(line.slice(at, at + width)).length;
    at += width;
  }
  return at;
}
