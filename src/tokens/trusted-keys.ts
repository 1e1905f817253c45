import type { TrustedKey } from './trusted-key.ts';

/**
 * The keys in several texts that are called `NAME 1` and so on. What reads them is loaded where there is one.
 *
 * @throws TypeError for a text that is no public key.
 */
export async function trustedKeysIn(name: string, texts: readonly string[]): Promise<TrustedKey[]> {
  if (texts.length === 0) {
    return [];
  }
  const { KEY_FAULTS, readTrustedKey } = await import('./trusted-key.ts');
  return texts.flatMap((text, index) => {
    const read = readTrustedKey(`${name} ${index + 1}`, text);
    if (typeof read === 'string') {
      throw new TypeError(`${name} ${index + 1}: ${KEY_FAULTS[read]}`);
    }
    return read;
  });
}
