import { decodePercent } from '../headers/percent.ts';

/** What can be said of a card's signature without a key (rejection rules §2.1); `valid` and `stale` need one. */
export type CardSignature = 'uri-only' | 'decoded-unverified' | 'malformed' | 'unsupported-alg';

/** Whom to contact, as the card says: values as they stood, the first of several, only the keys found. */
export type Redress = {
  readonly fn?: string;
  readonly tel?: string;
  readonly email?: string;
  readonly url?: string;
};

export type RedressCard = {
  readonly signature: CardSignature;
  readonly redress: Redress | null;
  /** Seconds since 1970 of the rejection, as the card says. */
  readonly iat: number | null;
  /** Names the certificate; never fetched. */
  readonly x5u: string | null;
};

/** Rejection rules §2.2, 6. */
const MAX_JWS = 64 * 1024;
const MAX_DEPTH = 16;
const MAX_PROPERTIES = 200;
const CONTACTS = ['fn', 'tel', 'email', 'url'] as const;

const URI_ONLY: RedressCard = {
  signature: 'uri-only',
  redress: null,
  iat: null,
  x5u: null,
};
const MALFORMED: RedressCard = { ...URI_ONLY, signature: 'malformed' };

/**
 * Reads the redress card a 608's Call-Info points to, where the URI carries it inline (`data:`, RFC 2397); any other
 * URI is only named, never fetched (RFC 8688 §3.1, §4.1). Takes the compact JWS itself, percent-encoded or not, and
 * base64 of it. Nothing is verified: a signature needs a key that the trace does not hold.
 */
export function readCard(uri: string): RedressCard {
  const text = uri.trim();
  if (!/^data:/i.test(text)) {
    return URI_ONLY;
  }
  const comma = text.indexOf(',');
  if (comma < 0 || text.length - comma > 2 * MAX_JWS) {
    return MALFORMED;
  }
  const jws = findJws(decodePercent(text.slice(comma + 1)));
  return jws === null ? MALFORMED : readJws(jws);
}

/** The three parts of the compact JWS in `content`, or in what `content` is base64 of. */
function findJws(content: string): string[] | null {
  const compact = content.trim();
  const parts = compact.split('.', 4);
  if (parts.length === 3) {
    return compact.length <= MAX_JWS ? parts : null;
  }
  const inner = parts.length === 1 ? decodeBase64(compact) : null;
  const innerParts = inner === null ? [] : inner.trim().split('.', 4);
  return innerParts.length === 3 && (inner?.length ?? 0) <= MAX_JWS ? innerParts : null;
}

function readJws(parts: readonly string[]): RedressCard {
  const header = decodeJson(parts[0] ?? '');
  const payload = decodeJson(parts[1] ?? '');
  if (!isObject(header) || !isObject(payload)) {
    return MALFORMED;
  }
  const redress = readJcard(payload['jcard']);
  const x5u = typeof header['x5u'] === 'string' ? header['x5u'] : null;
  const iat = numericDate(payload['iat']);
  const alg = header['alg'];
  if (typeof alg !== 'string' || redress === null) {
    return { ...MALFORMED, iat, x5u };
  }
  // RFC 8688 §3.2 asks for a public-key signature: `none` and shared-secret algorithms prove nothing to a third party.
  if (/^(?:none$|HS)/i.test(alg)) {
    return { signature: 'unsupported-alg', redress: null, iat, x5u };
  }
  return { signature: 'decoded-unverified', redress, iat, x5u };
}

function numericDate(value: unknown): number | null {
  const seconds = typeof value === 'string' && value.length <= 16 ? Number(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/** `["vcard", [[name, parameters, type, value...], ...]]` (RFC 7095 §3.3); unknown properties are passed over. */
function readJcard(jcard: unknown): Redress | null {
  if (!Array.isArray(jcard) || jcard[0] !== 'vcard' || !Array.isArray(jcard[1])) {
    return null;
  }
  const found: { -readonly [Key in keyof Redress]: Redress[Key] } = {};
  for (const property of jcard[1].slice(0, MAX_PROPERTIES)) {
    if (!Array.isArray(property) || typeof property[0] !== 'string') {
      continue;
    }
    const name = CONTACTS.find((contact) => contact === property[0].toLowerCase());
    const value = firstText(property[3]);
    if (name !== undefined && value !== null) {
      found[name] ??= value;
    }
  }
  return found;
}

/** A value is text, or structured: an array whose first non-empty text stands for it (RFC 7095 §3.3.1.3). */
function firstText(value: unknown): string | null {
  if (typeof value === 'string') {
    return value === '' ? null : value;
  }
  if (Array.isArray(value)) {
    return (
      value.slice(0, MAX_PROPERTIES).find((item): item is string => typeof item === 'string' && item !== '') ?? null
    );
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decodeJson(part: string): unknown {
  const text = decodeBase64(part);
  if (text === null || !isShallow(text)) {
    return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether brackets nest at most `MAX_DEPTH` deep, so that JSON.parse cannot be made to recurse. */
function isShallow(text: string): boolean {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (isString) {
      at += letter === '\\' ? 1 : 0;
      isString = letter !== '"';
    } else if (letter === '"') {
      isString = true;
    } else if (letter === '[' || letter === '{') {
      depth++;
      if (depth > MAX_DEPTH) {
        return false;
      }
    } else if (letter === ']' || letter === '}') {
      depth--;
    }
  }
  return true;
}

/** Base64 or base64url, padded or not, as UTF-8 text (invalid sequences replaced); null when it is neither. */
function decodeBase64(text: string): string | null {
  const plain = text
    .replace(/-/g, '+')
    .replace(/_/g, '/')
    .replace(/[=\s]+$/, '');
  if (plain === '' || !/^[A-Za-z0-9+/]+$/.test(plain) || plain.length % 4 === 1) {
    return null;
  }
  const binary = atob(plain);
  const octets = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(octets);
}
