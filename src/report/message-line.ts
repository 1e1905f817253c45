import { base64 } from '../bytes/index.ts';
import { type Arrival, MESSAGE_SCHEMA } from '../model/index.ts';
import type { SipMessage } from '../sip/index.ts';
import { safeJson } from './safe-json.ts';
import { timesOf } from './time.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A message as one line of NDJSON, before it is known how many copies follow it. */
export type MessageLine = (duplicates: number) => string;

/**
 * One message as a line of NDJSON (schema `siptriage/message@1`, docs/messages.md), without its line end. Everything is
 * copied at once: both arguments may be reused. The line is finished with the number of copies of captured packets that
 * were dropped between this message and the next.
 */
export function messageLine(message: SipMessage, arrival: Arrival, input: string): MessageLine {
  const { start, end, trailingBytes } = message;
  const place = {
    schema: MESSAGE_SCHEMA,
    input,
    ...(arrival.line > 0 ? { line: arrival.line } : { frame: arrival.frame }),
    ...timesOf(arrival.timeUs),
    src: arrival.src?.text ?? null,
    dst: arrival.dst?.text ?? null,
    transport: arrival.transport,
    cutBytes: arrival.cutBytes,
    ...(typeof arrival.correlationId === 'string' ? { correlationId: arrival.correlationId } : {}),
  };
  const content = contentOf(message.bytes.subarray(start, end + trailingBytes));
  return (duplicates) => safeJson({ ...place, duplicates, ...content });
}

/** The same without what it does not say, and without its copies. */
export function compactMessageLine(message: SipMessage, arrival: Arrival, input: string): string {
  const { start, end, trailingBytes } = message;
  const { line, frame, transport, cutBytes, correlationId } = arrival;
  const times = Object.entries(timesOf(arrival.timeUs)).filter(([, value]) => value !== null);
  return safeJson({
    schema: MESSAGE_SCHEMA,
    input,
    ...(line > 0 ? { line } : { frame }),
    ...Object.fromEntries(times),
    ...(arrival.src === null ? {} : { src: arrival.src.text }),
    ...(arrival.dst === null ? {} : { dst: arrival.dst.text }),
    ...(transport === 'unknown' ? {} : { transport }),
    ...(cutBytes > 0 ? { cutBytes } : {}),
    ...(typeof correlationId === 'string' ? { correlationId } : {}),
    ...contentOf(message.bytes.subarray(start, end + trailingBytes)),
  });
}

function contentOf(bytes: Uint8Array): { text: string } | { base64: string } {
  try {
    return { text: strictUtf8.decode(bytes) };
  } catch {
    return { base64: base64(bytes) };
  }
}
