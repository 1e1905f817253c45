import { isGivenUp, TIMER_C_US, TRANSACTION_US } from '../../sip/index.ts';
import { nearestHop } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import { WHILE_RINGING_US } from '../leg/patience.ts';
import type { Transaction } from '../leg/transaction.ts';
import { wasAnsweredUnseen } from './call-facts.ts';

/**
 * Whether a call without a final response had its time, and nothing shows one that was merely not captured.
 *
 * @param nowUs trace time of the decision.
 */
export function hasRunOut(leg: Leg, nowUs: number): boolean {
  const hops = leg.lastInviteHops();
  const hop = nearestHop(hops);
  if (hop === null || hop.request === null || hop.final !== null || wasAnsweredUnseen(leg, hop)) {
    return false;
  }
  const hadProvisional = hops.some((t) => t.hasProvisional);
  if (hop.request.transport === 'udp' && !hadProvisional) {
    // It would have been sent again: one that was not has been answered out of sight.
    const { requestRepeats } = hop;
    return requestRepeats > 0 && (isGivenUp('INVITE', requestRepeats + 1) || nowUs - leg.lastUs >= TRANSACTION_US);
  }
  return nowUs - leg.lastUs >= timeLeftUs(leg, hops, hadProvisional);
}

/** How long after its last message a call may still get its end. */
function timeLeftUs({ cancel }: Leg, hops: readonly Transaction[], hadProvisional: boolean): number {
  if (!hadProvisional || cancel !== null) {
    return TRANSACTION_US;
  }
  return hops.some(({ firstRinging }) => firstRinging !== null) ? WHILE_RINGING_US : TIMER_C_US;
}
