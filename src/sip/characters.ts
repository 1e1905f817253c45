/** Bytes the scanners name, and the RFC 3261 §25.1 token class. */
export const NUL = 0;
export const HT = 9;
export const LF = 10;
export const CR = 13;
export const SP = 32;
export const QUOTE = 34;
export const COMMA = 44;
export const SLASH = 47;
export const ZERO = 48;
export const NINE = 57;
export const COLON = 58;
export const SEMICOLON = 59;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const AT = 64;
export const BACKSLASH = 92;

const TOKEN_BYTES: Uint8Array = new Uint8Array(256);
for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.!%*_+`'~") {
  TOKEN_BYTES[letter.charCodeAt(0)] = 1;
}

/** Whether a byte may stand in a `token` (RFC 3261 §25.1). */
export function isTokenByte(byte: number): boolean {
  return TOKEN_BYTES[byte] === 1;
}

/** Linear white space as it appears inside a folded value: SP, HT, CR, LF. */
export function isBlank(byte: number): boolean {
  return byte === SP || byte === HT || byte === CR || byte === LF;
}

export function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}
