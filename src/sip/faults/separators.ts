import { splitOutside } from '../headers/lists.ts';

/** A value with quoted strings and `<...>` blanked out, so that only its own separators are left. */
function skeleton(value: string): string {
  let plain = '';
  let at = 0;
  let isQuoteOpen = false;
  while (at < value.length) {
    const letter = value[at]!;
    if (letter === '"' && !isQuoteOpen) {
      const close = closingQuote(value, at);
      isQuoteOpen = close < 0;
      at = close < 0 ? at + 1 : close + 1;
      plain += '_';
    } else if (letter === '<' && value.indexOf('>', at) >= 0) {
      at = value.indexOf('>', at) + 1;
      plain += '_';
    } else {
      plain += letter;
      at++;
    }
  }
  return plain;
}

function closingQuote(value: string, open: number): number {
  for (let at = open + 1; at < value.length; at++) {
    if (value[at] === '\\') {
      at++;
    } else if (value[at] === '"') {
      return at;
    }
  }
  return -1;
}

/** Whether separators stand with nothing between, before or after them (RFC 4475 §3.1.2.1). */
export function hasStraySeparators(value: string): boolean {
  const plain = skeleton(value).replace(/\s+/g, '');
  return /[;,][;,]|^[;,]|[;,]$/.test(plain);
}

/** The first parameter name that stands twice in one value, or null (RFC 3261 §7.3.1). */
export function repeatedParameter(value: string): string | null {
  const seen = new Set<string>();
  for (const piece of splitOutside(value, ';').slice(1)) {
    const name = piece.split('=', 1)[0]!.trim().toLowerCase();
    if (seen.has(name)) {
      return name;
    }
    seen.add(name);
  }
  return null;
}
