import type { TrustedKey } from './trusted-key.ts';

type Jose = typeof import('jose');
type Key = Awaited<ReturnType<Jose['importSPKI']>>;

/** `no-key`: none of the keys is of the kind that the algorithm needs, so that nothing can be said. */
export type Verification = { readonly result: 'fits' | 'differs' | 'no-key'; readonly key: string | null };

/**
 * Verifies a compact JWS with the keys given, one after another. Only `alg` decides how, and the caller has made sure that
 * it is an algorithm of public keys; a key that is of another kind is passed over.
 */
export async function verifyJws(jws: string, alg: string, keys: readonly TrustedKey[]): Promise<Verification> {
  // Loaded only where somebody gave a key and a trace has a card.
  const jose = await import('jose');
  let isOfKind = false;
  for (const trusted of keys) {
    const key = await importKey(jose, trusted, alg);
    if (key === null) {
      continue;
    }
    isOfKind = true;
    if ((await fits(jose, jws, alg, key)) || (await fits(jose, unpadded(jws), alg, key))) {
      return { result: 'fits', key: trusted.name };
    }
  }
  return { result: isOfKind ? 'differs' : 'no-key', key: null };
}

async function fits(jose: Jose, jws: string, alg: string, key: Key): Promise<boolean> {
  try {
    await jose.compactVerify(jws, key, { algorithms: [alg] });
    return true;
  } catch {
    return false;
  }
}

/** RFC 7515 §2: base64url without padding. Some write it with. */
function unpadded(jws: string): string {
  return jws
    .split('.')
    .map((part) => part.replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_'))
    .join('.');
}

async function importKey(jose: Jose, { kind, text }: TrustedKey, alg: string): Promise<Key | null> {
  try {
    if (kind === 'jwk') {
      const { alg: own, ...jwk } = JSON.parse(text);
      const key = own === undefined || own === alg ? await jose.importJWK(jwk, alg) : null;
      return key === null || key instanceof Uint8Array ? null : key;
    }
    return kind === 'spki' ? await jose.importSPKI(text, alg) : await jose.importX509(text, alg);
  } catch {
    return null;
  }
}
