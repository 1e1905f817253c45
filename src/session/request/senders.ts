import type { Arrival } from '../../model/index.ts';
import { HEADER, type SipMessage } from '../../sip/index.ts';
import type { AttackWatch } from '../attack/attack-watch.ts';
import { originOf } from '../attack/origin.ts';
import type { Phrases } from '../leg/phrases.ts';
import { sight } from '../leg/sighting.ts';

const MOST_TEXT = 200;

type Reader = { readonly phrases: Phrases; readonly attacks: AttackWatch };

/** Notes who sent a request that may be nobody's here. */
export function noteSender({ phrases, attacks }: Reader, method: string, arrival: Arrival, whole: SipMessage): void {
  if (arrival.src === null) {
    return;
  }
  const { address, port } = originOf(whole) ?? arrival.src;
  attacks.note({
    address,
    port,
    through: whole.viaCount > 1 ? arrival.src.address : null,
    method,
    target: arrival.dst?.text ?? '',
    user: '',
    userAgent: whole.header(HEADER.userAgent)?.slice(0, MOST_TEXT) ?? null,
    firstUs: arrival.timeUs,
    lastUs: arrival.timeUs,
    requests: 1,
    wrong: 0,
    isAccepted: false,
    isLeft: false,
    isProbe: false,
    callId: whole.callId(),
    evidence: [sight(whole, arrival, phrases)],
  });
}
