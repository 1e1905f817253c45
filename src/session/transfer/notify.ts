import { byTrace } from '../../model/index.ts';
import type { NotifyWords, Sighting } from '../../records/index.ts';
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
  readonly words: NotifyWords;
  readonly hops: Transaction[];
  readonly first: Sighting;
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
export function readNotify(message: SipMessage): NotifyWords {
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
  };
}

/** NOTIFYs in the order their sender gave them: CSeq rises within a dialog (RFC 3261 §12.2.1.1). */
export function inOrder(notifies: readonly Notify[]): Notify[] {
  return [...notifies].sort((a, b) =>
    a.words.fromTag === b.words.fromTag ? a.words.cseq - b.words.cseq : byTrace(a.first, b.first),
  );
}

/** The NOTIFY with the last status ≥ 200 that a sipfrag claimed. */
export function finalNotify(notifies: readonly Notify[]): Notify | null {
  return inOrder(notifies).findLast(({ words }) => isFinal(words.sipfragStatus)) ?? null;
}

/** What it says: the outcome as the transferee reports it. */
export function finalClaim(notifies: readonly Notify[]): NotifyWords | null {
  return finalNotify(notifies)?.words ?? null;
}
