import { HASH_SEED } from '../../bytes/index.ts';
import { type Arrival, emptyArrival } from '../../model/index.ts';
import { HEADER, parseEvent, parseNameAddr, parseReasons, parseWarning, type SipMessage } from '../../sip/index.ts';
import { ENDING, type MessageDigest } from '../digest.ts';
import { nonceMark } from '../registration/digest-register.ts';
import type { PendingRequest } from './pending-requests.ts';

/* What is read of a request that is followed by itself, and of the answer that refuses it. */

const MOST_TEXT = 200;

/**
 * Whether requests of that method are read; of an OPTIONS its sender is enough. There are many NOTIFYs, and few that fail: one
 * is read later, unless that cannot be done.
 */
export function isRead(method: string, { position }: Arrival): boolean {
  switch (method) {
    case 'SUBSCRIBE':
    case 'PUBLISH':
    case 'MESSAGE':
    case 'INFO':
      return true;
    default:
      return method === 'NOTIFY' && position < 0;
  }
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
  { src, dst, transport, input, frame, line, position, length, timeUs }: Arrival,
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
    callId: whole?.callId() ?? '',
    from: whole === null ? '' : uriIn(whole, HEADER.from),
    to: whole === null ? '' : uriIn(whole, HEADER.to),
    hasCredentials: whole?.has(HEADER.authorization) === true || whole?.has(HEADER.proxyAuthorization) === true,
    serverMark: whole === null ? 0 : nonceMark(whole, HEADER.authorization, HASH_SEED),
    proxyMark: whole === null ? 0 : nonceMark(whole, HEADER.proxyAuthorization, HASH_SEED),
    isEnding: method === 'NOTIFY' ? digest.toTail !== ENDING.none : whole?.header(HEADER.expires)?.trim() === '0',
    isRejection: method === 'NOTIFY' && digest.toTail === ENDING.rejected,
    isRefresh: digest.toTag !== 0,
    isAnsweredElsewhere: false,
    src,
    dst,
    transport,
    input,
    frame,
    line,
    position,
    length,
    isDone: false,
  };
}

/** The arrival of a request that was seen before, to read it again. */
export function arrivalOf({ input, position, length, src, dst }: PendingRequest): Arrival {
  return { ...emptyArrival(), input, position, length, src, dst };
}

/** Fills in what a NOTIFY says of itself. */
export function nameNotify(request: PendingRequest, whole: SipMessage): void {
  request.event = eventOf(whole);
  Object.assign(request, partiesOf(whole));
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
