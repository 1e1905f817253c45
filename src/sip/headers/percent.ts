import { utf8 } from '../../bytes/index.ts';

/**
 * Undoes %-escapes once (RFC 3261 §19.1.2; RFC 4475 §3.1.1.3: never recursively). A `%` that begins no escape stays.
 * Decoded octets are UTF-8, or latin-1 where they are not; `%00` becomes U+0000 and survives.
 */
export function decodePercent(text: string): string {
  if (!text.includes('%')) {
    return text;
  }
  let plain = '';
  let octets: number[] = [];
  const flush = (): void => {
    if (octets.length > 0) {
      plain += utf8(Uint8Array.from(octets), 0, octets.length);
      octets = [];
    }
  };
  for (let at = 0; at < text.length; at++) {
    const octet = text[at] === '%' ? octetAt(text, at + 1) : -1;
    if (octet >= 0) {
      octets.push(octet);
      at += 2;
    } else {
      flush();
      plain += text[at];
    }
  }
  flush();
  return plain;
}

/** Value of the two hexadecimal digits at `at`, or -1. */
export function octetAt(text: string, at: number): number {
  const high = hexDigit(text.charCodeAt(at));
  const low = hexDigit(text.charCodeAt(at + 1));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) {
    return code - 0x30;
  }
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** Characters whose escaped and plain forms mean the same (RFC 3261 §25.1 unreserved). */
const UNRESERVED = /^[A-Za-z0-9\-_.!~*'()]$/;

/**
 * Escapes in one canonical form for comparison (RFC 3261 §19.1.4): unreserved characters plain, all others with
 * upper-case hexadecimal digits.
 */
export function canonicalEscapes(text: string): string {
  if (!text.includes('%')) {
    return text;
  }
  let canonical = '';
  for (let at = 0; at < text.length; at++) {
    const octet = text[at] === '%' ? octetAt(text, at + 1) : -1;
    if (octet < 0) {
      canonical += text[at];
      continue;
    }
    const letter = String.fromCharCode(octet);
    canonical += UNRESERVED.test(letter) ? letter : text.slice(at, at + 3).toUpperCase();
    at += 2;
  }
  return canonical;
}
