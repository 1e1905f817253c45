import { HEADER, parseReasons, type Reason, type SipMessage } from '../../sip/index.ts';

export const NO_STIR: readonly Reason[] = [];
/** A flood of them says no more than the first. */
const MOST = 8;

/** What responses said of the caller's signature (RFC 8224 §6.2.2), with what this one says. */
export function withStir(said: readonly Reason[], message: SipMessage): readonly Reason[] {
  if (!message.has(HEADER.reason)) {
    return said;
  }
  const more = parseReasons(message.values(HEADER.reason)).filter(({ protocol }) => protocol.toUpperCase() === 'STIR');
  return more.length === 0 ? said : [...said, ...more].slice(0, MOST);
}
