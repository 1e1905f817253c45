import type { RtpSight } from '../../records/index.ts';
import { isOddBetween } from './odd.ts';

/** Where two sides asked to be sent to, in numbers, and from when to when. */
export type PlainAudio = {
  callerAddress(slot: number): number;
  callerPort(slot: number): number;
  calleeAddress(slot: number): number;
  calleePort(slot: number): number;
  answeredUs(slot: number): number;
  endedUs(slot: number): number;
};

/**
 * Whether RTP went between the two announced places, both ways, from the answer to the end; or neither way, between hosts of
 * which none was ever seen. Says no where more has to be looked at.
 */
export function isHeard(audio: PlainAudio, slot: number, rtp: RtpSight): boolean {
  const [caller, callerPort] = [audio.callerAddress(slot), audio.callerPort(slot)];
  const [callee, calleePort] = [audio.calleeAddress(slot), audio.calleePort(slot)];
  const [fromUs, untilUs] = [audio.answeredUs(slot), audio.endedUs(slot)];
  if (fromUs <= rtp.forgottenUs) {
    return true;
  }
  const fromCaller = rtp.between(caller, callerPort, callee, calleePort, fromUs, untilUs);
  const fromCallee = rtp.between(callee, calleePort, caller, callerPort, fromUs, untilUs);
  if (fromCaller === null && fromCallee === null) {
    return !rtp.sawAt(caller, callerPort) && !rtp.sawAt(callee, calleePort) && !rtp.sawHosts(caller, callee, untilUs);
  }
  return fromCaller !== null && fromCallee !== null && !isOddBetween(fromCaller, fromCallee);
}
