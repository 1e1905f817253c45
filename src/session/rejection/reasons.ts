import { type Reason, saysMediaTimeout } from '../../sip/index.ts';

/** Q.850 causes of a call that simply ended: normal clearing, unspecified (ITU-T Q.850 §2.2). */
const ORDINARY_CAUSES: readonly number[] = [16, 31];

/** Whether the Reason of a BYE (RFC 3326 §2) names something that went wrong, and not that somebody hung up. */
export function isFaultyEnd(reasons: readonly Reason[]): boolean {
  return reasons.some(isFaulty);
}

function isFaulty(reason: Reason): boolean {
  const { protocol, cause } = reason;
  if (saysMediaTimeout(reason)) {
    return true;
  }
  switch (protocol.toUpperCase()) {
    case 'Q.850':
      return cause !== null && !ORDINARY_CAUSES.includes(cause);
    case 'SIP':
      return cause !== null && cause >= 400 && cause !== 487;
    default:
      return false;
  }
}
