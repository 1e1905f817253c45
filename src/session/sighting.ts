import type { Arrival, Endpoint, Transport } from '../model/index.ts';
import type { SipMessage } from '../sip/index.ts';
import type { Phrases } from './phrases.ts';

/** One message as the trace showed it, small enough to keep: where it is, who sent it to whom, and its first words. */
export type Sighting = {
  readonly input: number;
  readonly frame: number;
  readonly line: number;
  readonly timeUs: number;
  readonly src: Endpoint | null;
  readonly dst: Endpoint | null;
  readonly transport: Transport;
  /** Request method, or the CSeq method of a response. */
  readonly method: string;
  /** 0 for a request. */
  readonly status: number;
  readonly phrase: string;
  /** What a reader must know beyond the start line: the sipfrag of a NOTIFY, the Refer-To of a REFER. */
  detail: string | null;
};

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

/** Trace order: by time where both have one, else by position. */
export function byTrace(a: Sighting, b: Sighting): number {
  const byTime = a.timeUs - b.timeUs;
  if (byTime !== 0 && !Number.isNaN(byTime)) {
    return byTime;
  }
  return a.input - b.input || a.frame - b.frame || a.line - b.line;
}
