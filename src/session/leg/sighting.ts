import type { Arrival } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import type { SipMessage } from '../../sip/index.ts';
import type { Phrases } from './phrases.ts';

/** Copies what the reused {@link Arrival} and {@link SipMessage} say. */
export function sight(message: SipMessage, arrival: Arrival, phrases: Phrases): Sighting {
  return sightingOf(arrival, message.method, message.status, phrases.of(message));
}

/** The same of a message of which only this is known. @param status 0 for a request. */
export function sightingOf(arrival: Arrival, method: string, status: number, phrase: string): Sighting {
  return {
    input: arrival.input,
    frame: arrival.frame,
    line: arrival.line,
    timeUs: arrival.timeUs,
    src: arrival.src,
    dst: arrival.dst,
    transport: arrival.transport,
    method,
    status,
    phrase,
    detail: null,
  };
}
