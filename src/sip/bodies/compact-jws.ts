import { type JsonFault, parseStrictJson } from './strict-json.ts';

/** Rejection rules §2.2, 6. */
export const MAX_JWS = 64 * 1024;

export type JwsFault = JsonFault | 'too-large' | 'no-jws' | 'no-base64' | 'no-alg';

/** A compact JWS (RFC 7515 §7.1) taken apart; nothing in it is verified. */
export type CompactJws = {
  /** As it stood, without blanks. */
  readonly text: string;
  readonly alg: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
};

/**
 * Algorithms whose signature proves something to a third party (RFC 7518 §3.1, RFC 8037, RFC 9864): `none` and shared
 * secrets prove nothing.
 */
export const SIGNING_ALGORITHMS: readonly string[] = [
  'ES256',
  'ES384',
  'ES512',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'EdDSA',
  'Ed25519',
];

/** Reads `header.payload.signature`; base64url with or without padding, plain base64 too. */
export function readCompactJws(content: string): CompactJws | JwsFault {
  if (content.length > 2 * MAX_JWS) {
    return 'too-large';
  }
  const text = content.replace(/\s+/g, '');
  if (text.length > MAX_JWS) {
    return 'too-large';
  }
  const parts = text.split('.', 4);
  if (parts.length !== 3) {
    return 'no-jws';
  }
  const header = readObject(parts[0] ?? '');
  const payload = readObject(parts[1] ?? '');
  if (typeof header === 'string') {
    return header;
  }
  if (typeof payload === 'string') {
    return payload;
  }
  const alg = header['alg'];
  return typeof alg === 'string' ? { text, alg, header, payload } : 'no-alg';
}

function readObject(part: string): Record<string, unknown> | JwsFault {
  const text = decodeBase64(part);
  if (text === null) {
    return 'no-base64';
  }
  const json = parseStrictJson(text);
  if (typeof json === 'string') {
    return json;
  }
  return isObject(json.value) ? json.value : 'no-json';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Base64 or base64url, padded or not, as UTF-8 text (invalid sequences replaced); null when it is neither. */
export function decodeBase64(text: string): string | null {
  const plain = text.slice(0, endOfDigits(text)).replace(/-/g, '+').replace(/_/g, '/');
  if (plain === '' || !/^[A-Za-z0-9+/]+$/.test(plain) || plain.length % 4 === 1) {
    return null;
  }
  const binary = atob(plain);
  const octets = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(octets);
}

/** Where padding and blanks at the end begin; a pattern would look for them from every position. */
function endOfDigits(text: string): number {
  let end = text.length;
  while (end > 0 && '= \t\r\n'.includes(text[end - 1] as string)) {
    end--;
  }
  return end;
}

/** A NumericDate (RFC 7519 §2), also where it stands as text (an example of RFC 8588 does that); null for any other. */
export function numericDate(value: unknown): number | null {
  const seconds = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
