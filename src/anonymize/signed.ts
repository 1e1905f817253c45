import { base64 } from '../bytes/index.ts';
import { NAME, TOKEN } from './forms.ts';
import { rewritten } from './pieces.ts';
import type { Uris } from './rewritten-uris.ts';
import type { Tokens } from './token-maker.ts';

/** Claims and header parameters by their names; those of others are names of nobody knows what. */
const KNOWN: ReadonlySet<string> = new Set(
  (
    'alg typ ppt x5u x5c x5t kid iat exp nbf iss sub aud jti attest orig dest origid tn uri div opt mky rcd rcdi nam jcd jcl icn ' +
    'jcard sph rph auth dat sig crn msgi msg ver cty crit b64 type value'
  ).split(' '),
);
const TOKENS: ReadonlySet<string> = new Set(['alg', 'typ', 'ppt', 'attest', 'opt', 'ver', 'cty', 'sph']);
const TIMES: ReadonlySet<string> = new Set(['iat', 'exp', 'nbf']);
const MOST_DEEP = 20;
const COMPACT = /^[A-Za-z0-9_+/=-]+\.[A-Za-z0-9_+/=-]+\.[A-Za-z0-9_+/=-]*$/;

/** Tokens that were signed (RFC 7515): what they say is replaced, and the signature with it, which none can verify any more. */
export class Signed {
  readonly #tokens: Tokens;
  readonly #uris: Uris;

  constructor(tokens: Tokens, uris: Uris) {
    this.#tokens = tokens;
    this.#uris = uris;
  }

  /** A compact JWS, or base64 of one; null for what is none. */
  of(text: string): string | null {
    const plain = text.replace(/\s+/g, '');
    if (COMPACT.test(plain)) {
      return this.#compact(plain);
    }
    const inner = decoded(plain);
    return inner !== null && COMPACT.test(inner.trim()) ? encodedLike(plain, this.#compact(inner.trim()) ?? '') : null;
  }

  #compact(text: string): string | null {
    const [header = '', payload = '', signature = ''] = text.split('.');
    const parts = [header, payload].map((part) => {
      const json = parsed(decoded(part));
      return json === undefined ? null : encodedLike(part, utf8Of(JSON.stringify(this.#json(json, '', 0))));
    });
    return parts.includes(null) ? null : `${parts.join('.')}.${this.#signatureLike(signature)}`;
  }

  #signatureLike(signature: string): string {
    const length = Math.floor((withoutPadding(signature).length * 3) / 4);
    return length === 0 ? '' : encodedLike(signature, latin1Of(this.#tokens.bytes(signature, length)));
  }

  #json(value: unknown, key: string, depth: number): unknown {
    if (depth > MOST_DEEP) {
      return null;
    }
    if (Array.isArray(value)) {
      const isProperty = typeof value[0] === 'string' && typeof value[2] === 'string' && value.length >= 4;
      return isProperty ? this.#property(value, depth) : value.map((each) => this.#json(each, key, depth + 1));
    }
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [
          KNOWN.has(name) ? name : rewritten(this.#tokens, name, NAME),
          this.#json(each, name, depth + 1),
        ]),
      );
    }
    if (typeof value === 'number') {
      return TIMES.has(key) ? value : Number(this.#tokens.number(String(Math.trunc(Math.abs(value)))));
    }
    return typeof value === 'string' ? this.#text(value, key) : value;
  }

  /** A property of a jCard (RFC 7095 §3.3): name, parameters, type, values. */
  #property(property: readonly unknown[], depth: number): unknown[] {
    const [name, parameters, type, ...values] = property;
    const lower = String(name).toLowerCase();
    return [
      rewritten(this.#tokens, lower, CARD_WORDS),
      this.#json(parameters, '', depth + 1),
      rewritten(this.#tokens, String(type), CARD_WORDS),
      ...(lower === 'version'
        ? values.map((value) => (value === '4.0' ? value : ''))
        : values.map((value) => this.#json(value, lower, depth + 1))),
    ];
  }

  #text(value: string, key: string): string {
    if (TIMES.has(key) && /^\d{1,12}$/.test(value)) {
      return value;
    }
    if (value === 'vcard') {
      return value;
    }
    if (TOKENS.has(key)) {
      return rewritten(this.#tokens, value, { ...TOKEN, words: SIGNED_WORDS });
    }
    if (key === 'origid' || key === 'jti' || key === 'kid') {
      return this.#uris.id(value);
    }
    return key === 'tn' || /^\+?[\d\s().-]+$/.test(value) ? this.#uris.user(value) : this.#address(value);
  }

  #address(value: string): string {
    return !/\s/.test(value) && (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(value) || value.includes('@'))
      ? this.#uris.of(value)
      : rewritten(this.#tokens, value, NAME);
  }
}

const SIGNED_WORDS: ReadonlySet<string> = new Set(
  (
    'es256 es384 es512 rs256 rs384 rs512 ps256 ps384 ps512 eddsa ed25519 none hs256 hs384 hs512 passport shaken div div-o rph rcd ' +
    'sph msg a b c jwt jws vcard+json vcard json application'
  ).split(' '),
);
const CARD_WORDS = {
  words: new Set(
    (
      'version fn n nickname photo bday gender adr tel email impp lang tz geo title role logo org member related categories note ' +
      'prodid rev sound uid url key fburl caladruri caluri kind source xml text uri date time timestamp boolean integer float ' +
      'language-tag utc-offset date-time unknown'
    ).split(' '),
  ),
  keepsDigits: 0,
  other: 'name',
} as const;

function withoutPadding(text: string): string {
  const equals = text.indexOf('=');
  return equals < 0 ? text : text.slice(0, equals);
}

/** Base64 or base64url as bytes, one character each; null for what is neither. */
function decoded(text: string): string | null {
  const plain = withoutPadding(text).replace(/-/g, '+').replace(/_/g, '/');
  return plain === '' || !/^[A-Za-z0-9+/]+$/.test(plain) || plain.length % 4 === 1 ? null : atob(plain);
}

/** @param bytes one character each. */
function encodedLike(like: string, bytes: string): string {
  const text = btoa(bytes);
  const isPlain = /[+/]/.test(like) || like.endsWith('=');
  return isPlain ? text : withoutPadding(text.replace(/\+/g, '-').replace(/\//g, '_'));
}

function parsed(text: string | null): unknown {
  if (text === null) {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (byte) => byte.charCodeAt(0))));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function utf8Of(text: string): string {
  return latin1Of(new TextEncoder().encode(text));
}

function latin1Of(bytes: Uint8Array): string {
  return atob(base64(bytes));
}
