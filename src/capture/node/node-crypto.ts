import {
  type CipherGCMTypes,
  constants,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  type DecipherGCM,
  type KeyObject,
  privateDecrypt,
} from 'node:crypto';
import type { TlsCrypto } from '../tls-crypto.ts';

/** Cryptography through node:crypto. */
export const tlsCryptoInNode: TlsCrypto = {
  hash: (hash, data) => createHash(hash).update(data).digest(),
  hmac: (hash, key, data) => createHmac(hash, key).update(data).digest(),
  openAead: (cipher, key, nonce, associated, sealed, tagLength) =>
    orNull(() => {
      const length = sealed.length - tagLength;
      // The types know the three modes apart; at run time their interface is the same.
      const decipher = createDecipheriv(cipher as CipherGCMTypes, key, nonce, {
        authTagLength: tagLength,
      }) as DecipherGCM;
      decipher.setAuthTag(sealed.subarray(length));
      decipher.setAAD(associated, { plaintextLength: length });
      const opened = decipher.update(sealed.subarray(0, length));
      decipher.final();
      return opened;
    }),
  decryptBlocks: (cipher, key, iv, data) =>
    orNull(() => {
      const decipher = createDecipheriv(cipher, key, iv).setAutoPadding(false);
      const opened = decipher.update(data);
      decipher.final();
      return opened;
    }),
  readPrivateKey: (pem) =>
    orNull(() => {
      const key = createPrivateKey(pem);
      return key.asymmetricKeyType === 'rsa' ? { platformKey: key } : null;
    }),
  decryptRsa: ({ platformKey }, sealed) =>
    orNull(() => privateDecrypt({ key: platformKey as KeyObject, padding: constants.RSA_NO_PADDING }, sealed)),
};

/** node:crypto throws for what does not fit; here that is an answer. */
function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
