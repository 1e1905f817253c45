import { isText } from '../../bytes/index.ts';
import type { Asked, Refusal, Replied, Sighting } from '../../records/index.ts';
import type { SipMessage } from '../../sip/index.ts';
import { hasIdentifyingBranch } from './branch.ts';
import type { Invitation } from './invitation-words.ts';
import type { KeptMessage } from './kept-message.ts';
import type { RepliedSession } from './replied-session.ts';
import type { Undeliverable } from './undeliverable.ts';

/**
 * One request and its responses on one hop (RFC 3261 §17). The same request on the next hop is another transaction:
 * it has one more Via and a branch of its own.
 */
export type Transaction = {
  readonly method: string;
  readonly cseq: number;
  /** Top Via branch; null for an RFC 2543 peer or the bare magic cookie (RFC 4475 §3.2.1). */
  readonly branch: string | null;
  readonly viaCount: number;
  readonly fromTag: string | null;
  /** To tag of the request: null outside a dialog. */
  readonly requestToTag: string | null;
  /** First sighting of the request; null where only responses were seen. */
  request: Sighting | null;
  requestRepeats: number;
  /** Where repetitions of the request went that did not go where the first did: before and after a translated address. */
  otherDestinations: readonly string[];
  /** When the request was sent last. */
  lastRequestUs: number;
  /** When the first 1xx came, a 100 included; NaN while none has. */
  provisionalUs: number;
  hasProvisional: boolean;
  /** First 101-199: something beyond the next hop answered. */
  firstRinging: Sighting | null;
  /** First 180: only then a phone rings. Often the same. */
  alerting: Sighting | null;
  ringingToTag: string | null;
  /** Reason of the first provisional response that carried one, as it stood. */
  provisionalReason: string | null;
  /** First final response; later ones of the same code only count. */
  final: Sighting | null;
  finalToTag: string | null;
  finalRepeats: number;
  /** Those of them that came after an ACK had passed here. */
  finalRepeatsAfterAck: number;
  lastFinalUs: number;
  /** A final from an address that the request was not seen going to, beside one from where it went. */
  strangeFinal: Sighting | null;
  /** The final came from where the request went too: an address was translated on the way. */
  isFinalVouched: boolean;
  /** Somebody answered from where the request went. */
  hasAskedSpoken: boolean;
  /** A final of another class than the first (a 2xx fork after another, RFC 3261 §13.2.2.4). */
  laterFinal: Sighting | null;
  ack: Sighting | null;
  /** An ACK of its own came: there was a 2xx, captured or not. */
  wasAcknowledgedAsAnswered: boolean;
  /** The first CANCEL of this request (RFC 3261 §9.1). */
  cancel: Sighting | null;
  /** First final response to the CANCEL: its status; 0 while there is none. */
  cancelStatus: number;
  /** Repetitions of a reliable provisional response; NaN where there was none (RFC 3262 §3). */
  reliableRepeats: number;
  /** RSeq of the latest reliable provisional response. */
  rseq: number;
  /** What the first final response ≥ 300 carried; null for another outcome. */
  refusal: Refusal | null;
  /** An initial INVITE or MESSAGE on this hop, and the final response to an INVITE; null for others, and where not seen. */
  asked: KeptMessage | null;
  replied: KeptMessage | null;
  /** The request, while nobody has taken it: what was wrong with its form. Null where not seen, or cut by the capture. */
  sent: KeptMessage | null;
  /** It got a 2xx: nobody asks any more what could have been refused (`invitationOf`). */
  isTaken: boolean;
  /** What ICMP errors say was not delivered of it. */
  undelivered: readonly Undeliverable[];
  /** What `invitationOf` made of `asked`, once somebody asked for it. */
  invitation: Invitation | null;
  /** What `askedBy` made of it, the same way. */
  askedFacts: Asked | null;
  /** What `repliedTo` made of `replied`. */
  repliedFacts: Replied | null;
  /** What `sessionAnswered` made of `replied`. */
  repliedSession: RepliedSession | null;
};

const NOWHERE: readonly string[] = [];
const NOTHING_LOST: readonly Undeliverable[] = [];

/** @param requestToTag the tag of the dialog that its request belongs to; null for none, and where that is not known. */
export function openTransaction(message: SipMessage, fromTag: string | null, requestToTag: string | null): Transaction {
  return {
    method: message.method,
    cseq: message.cseq,
    branch: hasIdentifyingBranch(message) ? message.branch() : null,
    viaCount: message.viaCount,
    fromTag,
    requestToTag,
    request: null,
    requestRepeats: 0,
    otherDestinations: NOWHERE,
    lastRequestUs: Number.NaN,
    provisionalUs: Number.NaN,
    hasProvisional: false,
    firstRinging: null,
    alerting: null,
    ringingToTag: null,
    provisionalReason: null,
    final: null,
    finalToTag: null,
    finalRepeats: 0,
    finalRepeatsAfterAck: 0,
    lastFinalUs: Number.NaN,
    strangeFinal: null,
    isFinalVouched: false,
    hasAskedSpoken: false,
    laterFinal: null,
    ack: null,
    wasAcknowledgedAsAnswered: false,
    cancel: null,
    cancelStatus: 0,
    reliableRepeats: Number.NaN,
    rseq: -1,
    refusal: null,
    asked: null,
    replied: null,
    sent: null,
    isTaken: false,
    undelivered: NOTHING_LOST,
    invitation: null,
    askedFacts: null,
    repliedFacts: null,
    repliedSession: null,
  };
}

/** The final response of a transaction became this one; what was made of another no longer holds. */
export function keepReply(transaction: Transaction, replied: KeptMessage | null): void {
  transaction.replied = replied;
  transaction.repliedFacts = null;
  transaction.repliedSession = null;
}

/**
 * Finds the transaction a message belongs to, the latest first. An ACK to a non-2xx and its INVITE share the branch
 * (RFC 3261 §17.1.1.3); `method` is the one to look under.
 */
export function findTransaction(
  transactions: readonly Transaction[],
  message: SipMessage,
  method: string,
): Transaction | null {
  const isIdentified = hasIdentifyingBranch(message);
  const { bytes, branchStart, branchEnd } = message;
  for (let i = transactions.length - 1; i >= 0; i--) {
    const candidate = transactions[i] as Transaction;
    if (candidate.method !== method || candidate.cseq !== message.cseq) {
      continue;
    }
    if (isIdentified ? isBranch(candidate, bytes, branchStart, branchEnd) : matchesWithoutBranch(candidate, message)) {
      return candidate;
    }
  }
  return null;
}

/** The INVITE whose 2xx an ACK is for: by its CSeq (RFC 3261 §13.2.2.4), on the same hop. */
export function findAnswered(transactions: readonly Transaction[], ack: SipMessage): Transaction | null {
  for (const transaction of transactions) {
    const { method, cseq, viaCount } = transaction;
    if (method === 'INVITE' && cseq === ack.cseq && viaCount === ack.viaCount) {
      return transaction;
    }
  }
  return null;
}

function isBranch({ branch }: Transaction, bytes: Uint8Array, start: number, end: number): boolean {
  return branch !== null && isText(bytes, start, end, branch);
}

/** RFC 3261 §17.2.3, the fallback for RFC 2543 peers, reduced to what a passive observer needs within one Call-ID. */
function matchesWithoutBranch(candidate: Transaction, message: SipMessage): boolean {
  return (
    candidate.branch === null && candidate.fromTag === message.fromTag() && candidate.viaCount === message.viaCount
  );
}

/**
 * The list with one more transaction, and no longer than that: one that is spread has room for sixteen more. Where
 * the bound is reached a finished one inside a dialog goes first.
 */
export function withTransaction(
  transactions: readonly Transaction[],
  opened: Transaction,
  most: number,
): readonly Transaction[] {
  if (transactions.length < most) {
    return transactions.concat([opened]);
  }
  const finished = transactions.findIndex((t) => t.final !== null && t.requestToTag !== null);
  return [...transactions.toSpliced(Math.max(finished, 0), 1), opened];
}

/** Whether this transaction asks for a new dialog: its request had no To tag, or only responses to it were seen. */
export function isInitial(transaction: Transaction): boolean {
  return transaction.requestToTag === null;
}
