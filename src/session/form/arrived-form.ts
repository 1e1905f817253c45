import type { Arrival, Transport } from '../../model/index.ts';
import { type Fault, type FaultCode, inspectMessage, LOG_SAFE, type SipMessage } from '../../sip/index.ts';

/** What of its arrival decides which faults a message may be charged with. */
export type FormContext = Pick<Arrival, 'line' | 'cutBytes' | 'transport'>;

/** Transports where only Content-Length says where a message ends (RFC 3261 §20.14; of WebSocket RFC 7118 §5 does without). */
const STREAMS: ReadonlySet<Transport> = new Set(['tcp', 'tls']);

/** What is missing may stand in the rows that were not kept. */
const ABSENCES: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'header-missing',
  'content-length-missing',
  'content-type-missing',
  'max-forwards-missing',
  'contact-missing',
]);

/**
 * The faults of form that the sender of a message answers for, each kind once. Nothing that may be the work of the capture
 * (an end it cut off) or of the log is among them.
 */
export function formFaults(message: SipMessage, { line, cutBytes, transport }: FormContext): Fault[] {
  // What ends inside its headers may have anything in the part that is missing.
  if (cutBytes > 0 && message.isHeaderBlockOpen) {
    return [];
  }
  const seen = new Set<FaultCode>();
  return inspectMessage(message, { stream: STREAMS.has(transport), cutBytes }).filter(({ code }) => {
    const isShown = message.droppedRows === 0 || !ABSENCES.has(code);
    const counts = isShown && !seen.has(code) && (line === 0 || LOG_SAFE.has(code));
    seen.add(code);
    return counts;
  });
}
