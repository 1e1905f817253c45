import { isPlainAddress, strictly } from '../sip/index.ts';

/**
 * Whether a strict stack refuses this Refer-To: the grammar of RFC 3261 and RFC 3515 as JsSIP implements it says no, and
 * none of that implementation's known quirks explains it. False where the grammar was needed and not loaded.
 */
export function isStrictlyRefused(referToRaw: string): boolean {
  if (isPlainAddress(referToRaw)) {
    return false;
  }
  const strictness = strictly('referTo', referToRaw);
  return strictness !== null && !strictness.accepted && strictness.excuse === null;
}
