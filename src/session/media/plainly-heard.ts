import type { RtpSight } from '../../records/index.ts';
import { glanceAtAudio, glancedPort, type SipMessage } from '../../sip/index.ts';
import { reread } from '../leg/kept-message.ts';
import type { Transaction } from '../leg/transaction.ts';
import { isOddBetween } from './odd.ts';
import type { Span } from './owed.ts';

/** Where a side asked to be sent to: an IPv4 address, and a port; the port is not above 0 where more must be read to know. */
type Place = { address: number; port: number };

/**
 * Whether RTP went between the two announced places, both ways, from the answer to the end; or neither way, between hosts of
 * which none was ever seen. Says no where more has to be looked at.
 */
export function isHeard(caller: Place, callee: Place, { fromUs, untilUs }: Span, rtp: RtpSight): boolean {
  if (fromUs <= rtp.forgottenUs) {
    return true;
  }
  const fromCaller = rtp.between(caller.address, caller.port, callee.address, callee.port, fromUs, untilUs);
  const fromCallee = rtp.between(callee.address, callee.port, caller.address, caller.port, fromUs, untilUs);
  if (fromCaller === null && fromCallee === null) {
    const isSeenAt = ({ address, port }: Place): boolean => rtp.sawAt(address, port, fromUs, untilUs);
    return !isSeenAt(caller) && !isSeenAt(callee) && !rtp.sawHosts(caller.address, callee.address, untilUs);
  }
  return fromCaller !== null && fromCallee !== null && !isOddBetween(fromCaller, fromCallee);
}

/** The same of a call whose one offer and one answer stand in the INVITE and its 2xx, the same on every hop. */
export function isPlainlyHeard(hops: readonly Transaction[], span: Span, rtp: RtpSight): boolean {
  const caller = saidByAll(hops, 'asked');
  const callee = caller === null ? null : saidByAll(hops, 'replied');
  return caller !== null && callee !== null && isHeard(caller, callee, span, rtp);
}

const glance = { address: 0, port: 0 };

/** The one place that all of some messages announce; null where there is no such place. */
function saidByAll(hops: readonly Transaction[], which: 'asked' | 'replied'): Place | null {
  let [address, port] = [0, 0];
  for (const { [which]: kept } of hops) {
    const isOther = kept === null || !glanceAt(reread(kept)) || (port > 0 && port !== glance.port);
    if (isOther || (port > 0 && address !== glance.address)) {
      return null;
    }
    ({ address, port } = glance);
  }
  return port === 0 ? null : { address, port: glancedPort(port) };
}

/** Whether a whole message announces plain audio. */
function glanceAt({ bytes, bodyStart, bodyEnd, contentLength }: SipMessage): boolean {
  glanceAtAudio(bytes, bodyStart, bodyEnd, glance);
  return glance.port > 0 && contentLength <= bodyEnd - bodyStart;
}
