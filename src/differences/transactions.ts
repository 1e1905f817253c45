import { byTrace, DEFAULT_LIMITS } from '../model/index.ts';
import { classOf, HEADER, isChallenge, isFinal, isSuccess, SipMessage, scanMessage } from '../sip/index.ts';
import type { KeptMessage } from './kept-messages.ts';
import type { Leg } from './leg-roles.ts';

/** A message with its text read. */
export type ReadMessage = { readonly kept: KeptMessage; readonly message: SipMessage };

/** Which side of a leg began something. */
export type By = 'caller' | 'callee';

/** A request and what was answered, over all hops on which it was seen, the one nearest to its sender first. */
export type Transaction = {
  readonly leg: Leg;
  readonly callId: string;
  readonly method: string;
  readonly by: By;
  readonly isInDialog: boolean;
  readonly requests: ReadMessage[];
  readonly provisionals: ReadMessage[];
  readonly finals: ReadMessage[];
  readonly acks: ReadMessage[];
};

/** What a leg tells about its two ends. */
type Ends = { readonly callerTags: Set<string> };

/** The transactions of a side, each leg in the order of its requests. */
export function transactionsOf(messages: readonly KeptMessage[], legs: ReadonlyMap<string, Leg>): Transaction[] {
  const ordered = [...messages].sort((a, b) => byTrace(a.sighting, b.sighting));
  const ends = new Map<string, Ends>();
  const found = new Map<string, Transaction>();
  for (const kept of ordered) {
    const read = { kept, message: readAgain(kept.bytes) };
    const leg = legs.get(kept.callId);
    if (leg === undefined || read.message.isWhole === false) {
      continue;
    }
    const own = endsOf(ends, kept);
    const by = byOf(kept, own);
    const method = kept.sighting.method === 'ACK' ? 'INVITE' : kept.sighting.method;
    const key = JSON.stringify([kept.callId, method, by, kept.cseq]);
    const transaction = found.get(key) ?? opened(kept, leg, method, by, isInDialog(kept));
    found.set(key, transaction);
    placeIn(transaction, read);
  }
  return [...found.values()].map(sorted);
}

/** A message again from its own bytes. */
function readAgain(bytes: Uint8Array): SipMessage {
  const message = new SipMessage();
  scanMessage(bytes, 0, bytes.length, message, DEFAULT_LIMITS);
  return message;
}

function opened(kept: KeptMessage, leg: Leg, method: string, by: By, isInside: boolean): Transaction {
  const nothing = { requests: [], provisionals: [], finals: [], acks: [] };
  return { leg, callId: kept.callId, method, by, isInDialog: isInside, ...nothing };
}

/** A response may bring the To tag itself: only a request says whether its dialog was there. */
function isInDialog({ toTag, sighting }: KeptMessage): boolean {
  return sighting.status === 0 && sighting.method !== 'ACK' && sighting.method !== 'CANCEL' && toTag !== null;
}

function endsOf(ends: Map<string, Ends>, kept: KeptMessage): Ends {
  const known = ends.get(kept.callId) ?? { callerTags: new Set<string>() };
  const isFirst = known.callerTags.size === 0;
  if ((isFirst || (kept.toTag === null && kept.sighting.status === 0)) && kept.fromTag !== null) {
    known.callerTags.add(kept.fromTag);
  }
  ends.set(kept.callId, known);
  return known;
}

function byOf({ fromTag }: KeptMessage, { callerTags }: Ends): By {
  return fromTag === null || callerTags.has(fromTag) ? 'caller' : 'callee';
}

function placeIn(transaction: Transaction, read: ReadMessage): void {
  const { status, method } = read.kept.sighting;
  if (status === 0) {
    (method === 'ACK' ? transaction.acks : transaction.requests).push(read);
  } else {
    (isFinal(status) ? transaction.finals : transaction.provisionals).push(read);
  }
}

function sorted(transaction: Transaction): Transaction {
  const byVias = (a: ReadMessage, b: ReadMessage): number =>
    a.kept.vias - b.kept.vias || byTrace(a.kept.sighting, b.kept.sighting);
  transaction.requests.sort(byVias);
  transaction.acks.sort(byVias);
  transaction.provisionals.sort(byVias);
  transaction.finals.sort((a, b) => rankOf(b) - rankOf(a) || byVias(a, b));
  return transaction;
}

/** A 2xx is what counts of several answers to a request that was forked. */
function rankOf({ kept }: ReadMessage): number {
  return isSuccess(kept.sighting.status) ? 1 : 0;
}

/** The final response that its sender got, as near to it as the trace shows it; null for none. */
export function finalOf(transaction: Transaction): ReadMessage | null {
  return transaction.finals[0] ?? null;
}

/** Whether its answer asks for the request to be sent once more: with credentials, elsewhere, for longer. */
export function asksAgain(transaction: Transaction): boolean {
  const status = finalOf(transaction)?.kept.sighting.status ?? 0;
  return isChallenge(status) || classOf(status) === 3 || status === 422 || status === 423;
}

/** Whether a request carries credentials. */
export function hasCredentials({ requests }: Transaction): boolean {
  const message = requests[0]?.message;
  return message !== undefined && (message.has(HEADER.authorization) || message.has(HEADER.proxyAuthorization));
}
