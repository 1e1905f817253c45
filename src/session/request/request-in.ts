import type { Arrival } from '../../model/index.ts';
import { HEADER, parseEvent, parseNameAddr, parseReasons, parseWarning, type SipMessage } from '../../sip/index.ts';
import type { MessageDigest } from '../digest.ts';
import type { PendingRequest } from './pending-requests.ts';

/* What is read of a request that is followed by itself, and of the answer that refuses it. */

const MOST_TEXT = 200;

/** Whether requests of that method are read; of an OPTIONS its sender is enough. */
export function isRead(method: string): boolean {
  return method === 'SUBSCRIBE' || method === 'PUBLISH' || method === 'MESSAGE' || method === 'INFO';
}

/**
 * A request that begins to wait. Each field by its name: an object that is put together of others is ten times as slow to make.
 *
 * @param whole null where it is not read.
 */
export function requestIn(
  method: string,
  second: number,
  digest: MessageDigest,
  { src, dst, transport, input, frame, line, timeUs }: Arrival,
  whole: SipMessage | null,
): PendingRequest {
  return {
    first: digest.callIdFirst,
    second,
    callIdSecond: digest.callIdSecond,
    cseq: digest.cseq,
    method,
    sentUs: timeUs,
    lastUs: timeUs,
    sent: 1,
    hadProvisional: false,
    event: whole === null ? null : eventOf(whole),
    isEnding: whole?.header(HEADER.expires)?.trim() === '0',
    hasCredentials: whole?.has(HEADER.authorization) === true || whole?.has(HEADER.proxyAuthorization) === true,
    callId: whole?.callId() ?? '',
    from: whole === null ? '' : uriIn(whole, HEADER.from),
    to: whole === null ? '' : uriIn(whole, HEADER.to),
    src,
    dst,
    transport,
    input,
    frame,
    line,
    isDone: false,
  };
}

function eventOf(message: SipMessage): string | null {
  const value = message.header(HEADER.event);
  return value === null ? null : clip(parseEvent(value)?.package ?? value);
}

function uriIn(message: SipMessage, header: number): string {
  return clip(parseNameAddr(message.header(header) ?? '').uri);
}

export function partiesOf(message: SipMessage): Pick<PendingRequest, 'callId' | 'from' | 'to'> {
  return { callId: message.callId(), from: uriIn(message, HEADER.from), to: uriIn(message, HEADER.to) };
}

export function saidIn(message: SipMessage): string | null {
  const [warning = null] = message.values(HEADER.warning);
  const [reason = null] = parseReasons(message.values(HEADER.reason));
  const text = warning === null ? (reason?.text ?? null) : (parseWarning(warning)?.text ?? warning);
  return text === null ? null : clip(text);
}

function clip(text: string): string {
  return text.slice(0, MOST_TEXT);
}
