import { cbc, gcm } from '@noble/ciphers/aes.js';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hmac } from '@noble/hashes/hmac.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384 } from '@noble/hashes/sha2.js';
import type { TlsAead, TlsCrypto } from '../tls-crypto.ts';
import { openCcm } from './aes-ccm.ts';
import { decryptRaw, type RsaKey, readRsaKey } from './rsa-key.ts';
import { decryptTripleDes } from './triple-des.ts';

const HASHES = { md5, sha1, sha256, sha384 } as const;
const WHOLE_TAG = 16;

/** Cryptography in plain code, for where the platform's own is asynchronous. */
export const portableTlsCrypto: TlsCrypto = {
  hash: (hash, data) => HASHES[hash](data),
  hmac: (hash, key, data) => hmac(HASHES[hash], key, data),
  openAead: (cipher, key, nonce, associated, sealed, tagLength) =>
    orNull(() => {
      if (key.length !== keyLengthOf(cipher) || sealed.length < tagLength) {
        return null;
      }
      if (cipher.endsWith('ccm')) {
        return openCcm(key, nonce, associated, sealed, tagLength);
      }
      if (tagLength !== WHOLE_TAG) {
        return null;
      }
      const opener =
        cipher === 'chacha20-poly1305' ? chacha20poly1305(key, nonce, associated) : gcm(key, nonce, associated);
      return opener.decrypt(sealed);
    }),
  decryptBlocks: (cipher, key, iv, data) =>
    orNull(() =>
      cipher === 'des-ede3-cbc'
        ? decryptTripleDes(key, iv, data)
        : data.length === 0
          ? new Uint8Array(0)
          : cbc(key, iv, { disablePadding: true }).decrypt(data),
    ),
  readPrivateKey: (pem) => {
    const platformKey = orNull(() => readRsaKey(pem));
    return platformKey === null ? null : { platformKey };
  },
  decryptRsa: ({ platformKey }, sealed) => decryptRaw(platformKey as RsaKey, sealed),
};

function keyLengthOf(cipher: TlsAead): number {
  return cipher.startsWith('aes-128') ? 16 : 32;
}

/** What does not fit is an answer. */
function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
