/** Rejection rules §2.2, 6: how deep a token's JSON may nest. */
const MAX_DEPTH = 16;

export type JsonFault = 'no-json' | 'too-deep' | 'name-twice';

/** What an object under way has named so far; null for an array. */
type Level = Set<string> | null;

/**
 * Parses JSON that somebody signed: nested at most 16 deep, so that nothing recurses, and no object with a name twice
 * (RFC 7515 §4: which of the two counts would depend on the reader).
 */
export function parseStrictJson(text: string): { readonly value: unknown } | JsonFault {
  const fault = walk(text);
  if (fault !== null) {
    return fault;
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return 'no-json';
  }
}

function walk(text: string): JsonFault | null {
  const levels: Level[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') {
      const end = endOfString(text, at);
      if (end < 0) {
        return 'no-json';
      }
      if (isNamedTwice(text, at, end, levels.at(-1) ?? null)) {
        return 'name-twice';
      }
      at = end;
    } else if (letter === '[' || letter === '{') {
      levels.push(letter === '{' ? new Set() : null);
      if (levels.length > MAX_DEPTH) {
        return 'too-deep';
      }
    } else if (letter === ']' || letter === '}') {
      levels.pop();
    }
  }
  return null;
}

/** Position of the closing quote; -1 without one. */
function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '\\') {
      at++;
    } else if (text[at] === '"') {
      return at;
    }
  }
  return -1;
}

/** A string before a colon is a name: `"alg"` and `"\u0061lg"` are the same. */
function isNamedTwice(text: string, open: number, close: number, names: Level): boolean {
  let next = close + 1;
  while (next < text.length && ' \t\r\n'.includes(text[next] as string)) {
    next++;
  }
  if (names === null || text[next] !== ':') {
    return false;
  }
  const name = nameOf(text.slice(open, close + 1));
  if (names.has(name)) {
    return true;
  }
  names.add(name);
  return false;
}

function nameOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
