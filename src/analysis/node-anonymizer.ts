import { createCipheriv, createHmac, randomBytes } from 'node:crypto';
import { Anonymizer, type AnonymizerOptions, type KeyedCrypto } from '../anonymize/index.ts';
import { provideAnonymity } from './anonymity.ts';
import * as anonymous from './anonymous.ts';

const CRYPTO: KeyedCrypto = {
  hmac: (key, data) => createHmac('sha256', key).update(data).digest(),
  blockCipher: (key) => {
    const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false);
    return (block) => cipher.update(block);
  },
};

/** @param key null for one that nobody knows and nobody keeps. */
export function anonymizerInNode(
  key: Uint8Array | null,
  options: Pick<AnonymizerOptions, 'agents' | 'keepsMapping' | 'mostMapped'> = {},
): Anonymizer {
  provideAnonymity(anonymous);
  return new Anonymizer({ ...options, crypto: CRYPTO, key: key ?? randomBytes(32) });
}
