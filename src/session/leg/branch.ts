import type { SipMessage } from '../../sip/index.ts';

const COOKIE = 'z9hG4bK';
const COOKIE_LOWER = COOKIE.toLowerCase();

/** Whether the branch identifies a transaction: the magic cookie with something after it (RFC 3261 §17.2.3, RFC 4475 §3.2.1). */
export function hasIdentifyingBranch({ bytes, branchStart, branchEnd }: SipMessage): boolean {
  if (branchStart < 0 || branchEnd - branchStart <= COOKIE.length) {
    return false;
  }
  for (let i = 0; i < COOKIE.length; i++) {
    const character = bytes[branchStart + i] as number;
    // Bit 5 makes a letter lower case; the digit of the cookie has it set.
    if ((character | 0x20) !== COOKIE_LOWER.charCodeAt(i)) {
      return false;
    }
  }
  return true;
}
