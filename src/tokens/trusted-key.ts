/** A key the user trusts, not yet bound to an algorithm. */
export type TrustedKey = {
  /** What the user calls it: a file name. */
  readonly name: string;
  readonly kind: 'spki' | 'certificate' | 'jwk';
  /** PEM text, or the JSON of one JWK. */
  readonly text: string;
};

/** Why something is no key to trust. */
export type KeyFault = 'private' | 'shared-secret' | 'no-key';

/** The same in words. */
export const KEY_FAULTS: Readonly<Record<KeyFault, string>> = {
  private: 'a private key; give its public half',
  'shared-secret': 'a shared secret proves nothing to a third party; give a public key',
  'no-key': 'no public key in PEM form, JWK or JWK set',
};

const PRIVATE = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
/** Bounds of what a person hands over. */
const MAX_TEXT = 1 << 20;
const MAX_KEYS = 100;

/**
 * Reads public keys: PEM (`PUBLIC KEY`, `CERTIFICATE`, several in one file), a JWK or a JWK set (RFC 7517). Whether a key
 * fits an algorithm shows when it is used.
 */
export function readTrustedKey(name: string, text: string): readonly TrustedKey[] | KeyFault {
  if (text.length > MAX_TEXT) {
    return 'no-key';
  }
  if (PRIVATE.test(text)) {
    return 'private';
  }
  const pems = pemsIn(text).map(([kind, pem]): TrustedKey => ({ name, kind, text: pem }));
  return pems.length > 0 ? pems.slice(0, MAX_KEYS) : readJwks(name, text);
}

function pemsIn(text: string): ['spki' | 'certificate', string][] {
  const found: ['spki' | 'certificate', string][] = [];
  for (const [label, kind] of [
    ['PUBLIC KEY', 'spki'],
    ['CERTIFICATE', 'certificate'],
  ] as const) {
    const [begin, end] = [`-----BEGIN ${label}-----`, `-----END ${label}-----`];
    let from = text.indexOf(begin);
    while (from >= 0) {
      const to = text.indexOf(end, from);
      if (to < 0) {
        break;
      }
      found.push([kind, text.slice(from, to + end.length)]);
      from = text.indexOf(begin, to);
    }
  }
  return found;
}

function readJwks(name: string, text: string): readonly TrustedKey[] | KeyFault {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'no-key';
  }
  const list = isObject(json) && Array.isArray(json['keys']) ? json['keys'] : [json];
  const keys: TrustedKey[] = [];
  for (const jwk of list.slice(0, MAX_KEYS)) {
    const fault = jwkFault(jwk);
    if (fault !== null) {
      return fault;
    }
    keys.push({ name, kind: 'jwk', text: JSON.stringify(jwk) });
  }
  return keys.length === 0 ? 'no-key' : keys;
}

function jwkFault(jwk: unknown): KeyFault | null {
  if (!isObject(jwk) || typeof jwk['kty'] !== 'string') {
    return 'no-key';
  }
  if (jwk['kty'] === 'oct') {
    return 'shared-secret';
  }
  return 'd' in jwk ? 'private' : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
