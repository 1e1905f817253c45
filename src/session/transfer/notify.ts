import type { Sighting } from '../../records/index.ts';
import {
  HEADER,
  isFinal,
  parseContentType,
  parseEvent,
  parseSipfrag,
  parseSubscriptionState,
  type SipMessage,
} from '../../sip/index.ts';
import type { Transaction } from '../leg/transaction.ts';
import { agentOf } from './agent.ts';

/** One NOTIFY of a refer subscription, however often it was sent and on however many hops. */
export type Notify = {
  readonly cseq: number;
  readonly fromTag: string | null;
  /** `id` parameter of Event: the CSeq of the REFER it reports (RFC 3515 §2.4.6); null without one. */
  readonly eventId: number | null;
  /** Status of the sipfrag's status line (RFC 3515 §2.4.5); null where there is none. */
  readonly sipfragStatus: number | null;
  readonly sipfragPhrase: string;
  /** Call-ID inside the sipfrag, where the transferee sends more than the status line; a hint, never proof. */
  readonly sipfragCallId: string | null;
  readonly subscriptionState: string | null;
  readonly reason: string | null;
  /** The capture cut it: what it lacks may have been there. */
  readonly isCut: boolean;
  readonly hasEvent: boolean;
  readonly hasBody: boolean;
  /** Lower case, without parameters; null without one. */
  readonly contentType: string | null;
  /** The body ends with CRLF, as every line of a sipfrag does (RFC 3420 §2.1). */
  readonly endsWithCrlf: boolean;
  /** Seconds that Subscription-State gives; null without them. */
  readonly expires: number | null;
  readonly hasRoute: boolean;
  readonly agent: string | null;
  readonly hops: Transaction[];
  readonly firstUs: number;
  /** First final response it got; null while there is none. */
  answer: Sighting | null;
};

/** Whether a NOTIFY belongs to a refer subscription. Packages compare byte-wise (RFC 6665 §8.2.1); other case is tolerated. */
export function isReferNotify(message: SipMessage): boolean {
  const event = message.header(HEADER.event);
  if (event !== null) {
    return parseEvent(event).package.toLowerCase() === 'refer';
  }
  return (message.header(HEADER.contentType) ?? '').toLowerCase().startsWith('message/sipfrag');
}

/** Reads a NOTIFY of a refer subscription. */
export function readNotify(message: SipMessage, timeUs: number): Notify {
  const event = parseEvent(message.header(HEADER.event) ?? '');
  const state = message.header(HEADER.subscriptionState);
  const subscription = state === null ? null : parseSubscriptionState(state);
  const sipfrag = parseSipfrag(message);
  const body = message.bodyText();
  return {
    cseq: message.cseq,
    fromTag: message.fromTag(),
    eventId: event.id !== null && /^\d{1,10}$/.test(event.id) ? Number(event.id) : null,
    sipfragStatus: sipfrag.status,
    sipfragPhrase: sipfrag.phrase,
    sipfragCallId: sipfrag.callId,
    subscriptionState: subscription?.state ?? null,
    reason: subscription?.reason ?? null,
    isCut: message.isHeaderBlockOpen || message.contentLength > message.bodyEnd - message.bodyStart,
    hasEvent: message.has(HEADER.event),
    hasBody: body.trim() !== '',
    contentType: parseContentType(message.header(HEADER.contentType) ?? '')?.type ?? null,
    endsWithCrlf: body.endsWith('\r\n'),
    expires: subscription?.expires ?? null,
    hasRoute: message.has(HEADER.route),
    agent: agentOf(message),
    hops: [],
    firstUs: timeUs,
    answer: null,
  };
}

/** NOTIFYs in the order their sender gave them: CSeq rises within a dialog (RFC 3261 §12.2.1.1). */
export function inOrder(notifies: readonly Notify[]): Notify[] {
  return [...notifies].sort((a, b) => (a.fromTag === b.fromTag ? a.cseq - b.cseq : a.firstUs - b.firstUs));
}

/** The last status ≥ 200 a sipfrag claimed: the outcome as the transferee reports it. */
export function finalClaim(notifies: readonly Notify[]): Notify | null {
  return inOrder(notifies).findLast((n) => isFinal(n.sipfragStatus)) ?? null;
}
