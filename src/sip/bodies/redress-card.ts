import { decodePercent } from '../headers/percent.ts';
import {
  type CompactJws,
  decodeBase64,
  type JwsFault,
  MAX_JWS,
  numericDate,
  readCompactJws,
  SIGNING_ALGORITHMS,
} from './compact-jws.ts';

/** What can be said of a card's signature without a key (rejection rules §2.1); `valid` and `stale` need one. */
export type CardSignature = 'uri-only' | 'decoded-unverified' | 'malformed' | 'unsupported-alg';

/** Whom to contact, as the card says: values as they stood, the first of several, only the keys found. */
export type Redress = {
  readonly fn?: string;
  readonly tel?: string;
  readonly email?: string;
  readonly url?: string;
};

/** What a card lacks (RFC 8688 §3.2, RFC 7095 §3.3), or why it cannot be read. */
export type CardFault =
  | JwsFault
  | 'no-jcard'
  | 'no-typ'
  | 'other-typ'
  | 'no-x5u'
  | 'no-iat'
  | 'no-version'
  | 'no-fn'
  | 'no-contact';

export type RedressCard = {
  readonly signature: CardSignature;
  readonly redress: Redress | null;
  /** Seconds since 1970 of the rejection, as the card says. */
  readonly iat: number | null;
  /** Names the certificate; never fetched. */
  readonly x5u: string | null;
  readonly alg: string | null;
  readonly faults: readonly CardFault[];
  /** The compact JWS itself, for whoever has a key; null where there is none to verify. */
  readonly jws: string | null;
};

/** Rejection rules §2.2, 6. */
const MAX_PROPERTIES = 200;
const CONTACTS = ['fn', 'tel', 'email', 'url'] as const;
/** RFC 8688 §3.2.2: at least one of these. */
const WAYS: readonly string[] = ['url', 'email', 'tel', 'adr'];

const URI_ONLY: RedressCard = {
  signature: 'uri-only',
  redress: null,
  iat: null,
  x5u: null,
  alg: null,
  faults: [],
  jws: null,
};

const malformed = (fault: CardFault): RedressCard => ({ ...URI_ONLY, signature: 'malformed', faults: [fault] });

/**
 * Reads the redress card a 608's Call-Info points to, where the URI carries it inline (`data:`, RFC 2397); any other
 * URI is only named, never fetched (RFC 8688 §3.1, §4.1).
 */
export function readCard(uri: string): RedressCard {
  const text = uri.trim();
  if (!/^data:/i.test(text)) {
    return URI_ONLY;
  }
  const comma = text.indexOf(',');
  if (comma < 0) {
    return malformed('no-jws');
  }
  return text.length - comma > 3 * MAX_JWS
    ? malformed('too-large')
    : readCardText(decodePercent(text.slice(comma + 1)));
}

/**
 * Reads a card: the compact JWS itself, or base64 of it. Nothing is verified: a signature needs a key that the trace
 * does not hold.
 */
export function readCardText(content: string): RedressCard {
  if (content.length > 3 * MAX_JWS) {
    return malformed('too-large');
  }
  const trimmed = content.trim();
  const jws = readCompactJws(trimmed.includes('.') ? trimmed : (decodeBase64(trimmed.replace(/\s+/g, '')) ?? trimmed));
  return typeof jws === 'string' ? malformed(jws) : readJws(jws);
}

function readJws({ text, alg, header, payload }: CompactJws): RedressCard {
  const x5u = typeof header['x5u'] === 'string' ? header['x5u'] : null;
  const iat = numericDate(payload['iat']);
  const jcard = readJcard(payload['jcard']);
  if (jcard === null) {
    return { ...malformed('no-jcard'), iat, x5u, alg };
  }
  if (!SIGNING_ALGORITHMS.includes(alg)) {
    return { ...URI_ONLY, signature: 'unsupported-alg', iat, x5u, alg };
  }
  const faults = [
    ...typFaults(header['typ']),
    ...(x5u === null ? ['no-x5u' as const] : []),
    ...(iat === null ? ['no-iat' as const] : []),
    ...jcard.faults,
  ];
  return { signature: 'decoded-unverified', redress: jcard.redress, iat, x5u, alg, faults, jws: text };
}

/** RFC 8688 §3.2.1. */
function typFaults(typ: unknown): CardFault[] {
  if (typ === undefined) {
    return ['no-typ'];
  }
  return typeof typ === 'string' && typ.toLowerCase() === 'vcard+json' ? [] : ['other-typ'];
}

type Jcard = { readonly redress: Redress; readonly faults: readonly CardFault[] };

/** `["vcard", [[name, parameters, type, value...], ...]]` (RFC 7095 §3.3); unknown properties are passed over. */
function readJcard(jcard: unknown): Jcard | null {
  if (!Array.isArray(jcard) || jcard[0] !== 'vcard' || !Array.isArray(jcard[1])) {
    return null;
  }
  const found: { -readonly [Key in keyof Redress]: Redress[Key] } = {};
  const names = new Set<string>();
  for (const property of jcard[1].slice(0, MAX_PROPERTIES)) {
    if (!Array.isArray(property) || typeof property[0] !== 'string') {
      continue;
    }
    names.add(property[0].toLowerCase());
    const name = CONTACTS.find((contact) => contact === property[0].toLowerCase());
    const value = firstText(property[3]);
    if (name !== undefined && value !== null) {
      found[name] ??= value;
    }
  }
  return { redress: found, faults: jcardFaults(jcard[1], names) };
}

function jcardFaults(properties: readonly unknown[], names: ReadonlySet<string>): CardFault[] {
  const first: unknown = properties[0];
  const isVersioned = Array.isArray(first) && first[0] === 'version' && first[3] === '4.0';
  return [
    ...(isVersioned ? [] : ['no-version' as const]),
    ...(names.has('fn') ? [] : ['no-fn' as const]),
    ...(WAYS.some((way) => names.has(way)) ? [] : ['no-contact' as const]),
  ];
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
