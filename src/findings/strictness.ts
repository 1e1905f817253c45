import type { TransferRecord } from '../records/index.ts';
import { isPlainAddress, strictly } from '../sip/index.ts';

/**
 * Whether the grammar refuses the Refer-To of a transfer and not as well the addresses of both its parties: then who published
 * the trace made addresses unreadable (`sip:alice@<IP>`, `sip:***@host`).
 */
export function isReferToRefused({ referToRaw, transferor, transferee }: TransferRecord): boolean {
  return isStrictlyRefused(referToRaw) && ![transferor, transferee].every(({ uri }) => isStrictlyRefused(`<${uri}>`));
}

/**
 * Whether a strict stack refuses this Refer-To: the grammar of RFC 3261 and RFC 3515 as JsSIP implements it says no, and
 * none of that implementation's known quirks explains it. False where the grammar was needed and not loaded.
 */
function isStrictlyRefused(referToRaw: string): boolean {
  if (isPlainAddress(referToRaw)) {
    return false;
  }
  const strictness = strictly('referTo', referToRaw);
  return strictness !== null && !strictness.accepted && strictness.excuse === null;
}
