const QUOTE = 0x22;
const BRACKET = 0x3c;

/**
 * Splits a header value at `separator` where it stands outside quoted strings (with backslash escapes) and `<...>`
 * (RFC 3261 §7.3.1, §25.1). Pieces are trimmed, empty ones are left out. A quote or bracket that never closes counts
 * as an ordinary character, so that one slip does not swallow the values after it. Linear in the length.
 */
export function splitOutside(value: string, separator: ',' | ';'): string[] {
  if (!value.includes(separator)) {
    const whole = value.trim();
    return whole === '' ? [] : [whole];
  }
  const separatorCode = separator.charCodeAt(0);
  const pieces: string[] = [];
  const push = (from: number, to: number): void => {
    const piece = value.slice(from, to).trim();
    if (piece !== '') {
      pieces.push(piece);
    }
  };
  let from = 0;
  let at = 0;
  let isQuoteOpen = false;
  let isBracketOpen = false;
  while (at < value.length) {
    const code = value.charCodeAt(at);
    if (code === QUOTE && !isQuoteOpen) {
      const after = endOfQuoted(value, at);
      isQuoteOpen = after < 0;
      at = after < 0 ? at + 1 : after;
      continue;
    }
    if (code === BRACKET && !isBracketOpen) {
      const close = value.indexOf('>', at);
      isBracketOpen = close < 0;
      at = close < 0 ? at + 1 : close + 1;
      continue;
    }
    if (code === separatorCode) {
      push(from, at);
      from = at + 1;
    }
    at++;
  }
  push(from, value.length);
  return pieces;
}

/** The values of a comma list. */
export function splitList(value: string): string[] {
  return splitOutside(value, ',');
}

/** The position after the quoted string that opens at `at`, or -1 when it never closes. */
export function endOfQuoted(value: string, at: number): number {
  for (let position = at + 1; position < value.length; position++) {
    const letter = value[position];
    if (letter === '\\') {
      position++;
    } else if (letter === '"') {
      return position + 1;
    }
  }
  return -1;
}

/** Undoes a quoted string: without its quotes, and `\x` as `x`. Any other text comes back trimmed. */
export function unquote(value: string): string {
  const text = value.trim();
  if (text.length < 2 || text[0] !== '"' || endOfQuoted(text, 0) !== text.length) {
    return text;
  }
  let plain = '';
  for (let at = 1; at < text.length - 1; at++) {
    if (text[at] === '\\' && at + 1 < text.length - 1) {
      at++;
    }
    plain += text[at];
  }
  return plain;
}
