import type { Arrival } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import type { SipMessage } from '../../sip/index.ts';
import type { Phrases } from './phrases.ts';

/** Copies what the reused {@link Arrival} and {@link SipMessage} say. */
export function sight(message: SipMessage, arrival: Arrival, phrases: Phrases): Sighting {
  return {
    input: arrival.input,
    frame: arrival.frame,
    line: arrival.line,
    timeUs: arrival.timeUs,
    src: arrival.src,
    dst: arrival.dst,
    transport: arrival.transport,
    method: message.method,
    status: message.status,
    phrase: phrases.of(message),
    detail: null,
  };
}
