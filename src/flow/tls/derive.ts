import { joinBytes } from '../../bytes/index.ts';
import type { TlsCrypto, TlsHash } from '../../capture/index.ts';

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return joinBytes(parts);
}

export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The PRF of TLS 1.2 (RFC 5246 §5), or of 1.0 and 1.1 with `hash` null (RFC 2246 §5). */
export function prf(
  crypto: TlsCrypto,
  hash: TlsHash | null,
  secret: Uint8Array,
  label: string,
  seed: Uint8Array,
  length: number,
): Uint8Array {
  const labelled = joined(ascii(label), seed);
  if (hash !== null) {
    return expand(crypto, hash, secret, labelled, length);
  }
  const half = Math.ceil(secret.length / 2);
  const left = expand(crypto, 'md5', secret.subarray(0, half), labelled, length);
  const right = expand(crypto, 'sha1', secret.subarray(secret.length - half), labelled, length);
  return left.map((byte, index) => byte ^ right[index]!);
}

/** P_hash of RFC 5246 §5. */
function expand(crypto: TlsCrypto, hash: TlsHash, secret: Uint8Array, seed: Uint8Array, length: number): Uint8Array {
  const output = new Uint8Array(length);
  let chain = seed;
  for (let at = 0; at < length; ) {
    chain = crypto.hmac(hash, secret, chain);
    const part = crypto.hmac(hash, secret, joined(chain, seed));
    output.set(part.subarray(0, length - at), at);
    at += part.length;
  }
  return output;
}

/** HKDF-Expand-Label without a context (RFC 8446 §7.1). */
export function expandLabel(
  crypto: TlsCrypto,
  hash: TlsHash,
  secret: Uint8Array,
  label: string,
  length: number,
): Uint8Array {
  const name = ascii(`tls13 ${label}`);
  const info = joined(Uint8Array.of(length >> 8, length & 0xff, name.length), name, Uint8Array.of(0));
  const output = new Uint8Array(length);
  let part = new Uint8Array(0);
  for (let at = 0, round = 1; at < length; at += part.length, round++) {
    part = new Uint8Array(crypto.hmac(hash, secret, joined(part, info, Uint8Array.of(round))));
    output.set(part.subarray(0, length - at), at);
  }
  return output;
}
