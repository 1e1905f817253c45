import { BACKSLASH, QUOTE } from './characters.ts';

/**
 * The position after the quoted string that opens at `at`, with backslash escapes (RFC 3261 §25.1 quoted-string);
 * -1 when it never closes.
 */
export function skipQuoted(bytes: Uint8Array, at: number, end: number): number {
  for (let position = at + 1; position < end; position++) {
    const byte = bytes[position]!;
    if (byte === BACKSLASH) {
      position++;
    } else if (byte === QUOTE) {
      return position + 1;
    }
  }
  return -1;
}
