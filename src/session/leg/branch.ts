import { MAGIC_COOKIE, type SipMessage } from '../../sip/index.ts';

/** Whether the branch identifies a transaction: the magic cookie with something after it (RFC 3261 §17.2.3, RFC 4475 §3.2.1). */
export function hasIdentifyingBranch({ bytes, branchStart, branchEnd }: SipMessage): boolean {
  if (branchStart < 0 || branchEnd - branchStart <= MAGIC_COOKIE.length) {
    return false;
  }
  for (let i = 0; i < MAGIC_COOKIE.length; i++) {
    const character = bytes[branchStart + i] as number;
    // Bit 5 makes a letter lower case; the digit of the cookie has it set.
    if ((character | 0x20) !== MAGIC_COOKIE.charCodeAt(i)) {
      return false;
    }
  }
  return true;
}
