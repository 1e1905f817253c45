import { parse603PlusText, type Reason, readCard } from '../sip/index.ts';
import { nearestHop } from './hops.ts';
import { isInitial, type Leg, uriOf } from './leg.ts';
import type { Sighting } from './sighting.ts';
import type { Transaction } from './transaction.ts';

export type RejectedBy = 'network' | 'callee' | 'unknown';

/** Whom to contact, in the words of the card or of the 603+ text; only the keys found. */
export type Redress = {
  readonly fn?: string;
  readonly tel?: string;
  readonly email?: string;
  readonly url?: string;
};

export type CardSignature =
  | 'absent'
  | 'uri-only'
  | 'decoded-unverified'
  | 'valid'
  | 'stale'
  | 'signature-invalid'
  | 'malformed'
  | 'unsupported-alg';

/** One leg's rejection (603, 607, 608, or another code whose Reason says so), seen on however many hops. */
export type RejectionRecord = {
  readonly code: number;
  readonly phrase: string;
  readonly callId: string;
  readonly method: string;
  readonly by: RejectedBy;
  readonly cause: RejectionCause;
  readonly reasonHeader: string | null;
  readonly callInfoJwscard: boolean;
  readonly effective: boolean;
  readonly redress: Redress | null;
  readonly cardUri: string | null;
  readonly signature: CardSignature;
  readonly rang: boolean;
  readonly from: string;
  readonly to: string;
  /** Microseconds from the request to the rejection on its own hop; null where the request was not seen. */
  readonly answeredAfterUs: number | null;
  readonly atUs: number;
  readonly evidence: readonly Sighting[];
};

/** Which rule of the decision applied: the ground of `by`. */
export type RejectionCause =
  | 'rejected-608'
  | 'reason-608'
  | 'network-blocked-603plus'
  | 'unwanted-607'
  | 'reason-607'
  | 'declined-after-ringing'
  | 'declined-at-once'
  | 'q850-call-rejected';

const REJECTION_CODES: ReadonlySet<number> = new Set([603, 607, 608]);
/** ITU-T Q.850: call rejected. */
const CALL_REJECTED = 21;

/** Whether a final response is a rejection: by its code, or by a Reason (RFC 3326) that says so. */
export function saysRejected(status: number, reasons: readonly Reason[]): boolean {
  return REJECTION_CODES.has(status) || (status >= 300 && reasons.some(isRejectionReason));
}

function isRejectionReason(reason: Reason): boolean {
  return isSipRejection(reason) || isCallRejected(reason);
}

function isSipRejection(reason: Reason): boolean {
  return reason.protocol.toUpperCase() === 'SIP' && REJECTION_CODES.has(reason.cause ?? 0);
}

function isCallRejected(reason: Reason): boolean {
  return reason.protocol.toUpperCase() === 'Q.850' && reason.cause === CALL_REJECTED;
}

/** The rejections of one leg: one for each element that rejected, not for each hop that passed it on. */
export function rejectionsOf(leg: Leg): RejectionRecord[] {
  if (!leg.transactions.some(isRejected)) {
    return [];
  }
  const records: RejectionRecord[] = [];
  const seen = new Set<string>();
  for (const transaction of farthestFirst(leg.transactions.filter(isRejected))) {
    const identity = identityOf(transaction);
    if (!seen.has(identity)) {
      seen.add(identity);
      records.push(recordOf(leg, transaction));
    }
  }
  return records;
}

/** The To tag is the rejecting element's own: it stays the same from hop to hop (RFC 3261 §8.2.6.2). */
function identityOf(transaction: Transaction): string {
  const tag = transaction.finalToTag ?? `branch ${transaction.branch}`;
  return `${transaction.method} ${transaction.final?.status} ${tag}`;
}

function isRejected(transaction: Transaction): boolean {
  const { method, final, refusal } = transaction;
  if (final === null || final.status < 300) {
    return false;
  }
  const isCallOrMessage = method === 'MESSAGE' || (method === 'INVITE' && isInitial(transaction));
  return isCallOrMessage && saysRejected(final.status, refusal?.reasons ?? []);
}

function farthestFirst(transactions: Transaction[]): Transaction[] {
  return transactions.sort((a, b) => b.viaCount - a.viaCount);
}

function recordOf(leg: Leg, origin: Transaction): RejectionRecord {
  const final = origin.final as Sighting;
  const reasons = origin.refusal?.reasons ?? [];
  const cause = causeOf(origin, final, reasons);
  return {
    code: final.status,
    phrase: final.phrase,
    callId: leg.callId,
    method: origin.method,
    by: blame(cause, reasons, final.phrase),
    cause,
    reasonHeader: origin.refusal?.reasonHeader ?? null,
    ...contactOf(origin, reasons),
    effective: reachedTheSender(leg, origin),
    rang: origin.firstRinging !== null,
    from: uriOf(leg.from),
    to: uriOf(leg.to),
    answeredAfterUs: origin.request === null ? null : final.timeUs - origin.request.timeUs,
    atUs: final.timeUs,
    evidence: evidenceOf(leg, origin),
  };
}

function causeOf(origin: Transaction, final: Sighting, reasons: readonly Reason[]): RejectionCause {
  const sipCause = (code: number) => reasons.some((r) => r.protocol.toUpperCase() === 'SIP' && r.cause === code);
  if (final.status === 608) {
    return 'rejected-608';
  }
  if (sipCause(608)) {
    return 'reason-608';
  }
  if (final.status === 607) {
    return 'unwanted-607';
  }
  if (sipCause(607)) {
    return 'reason-607';
  }
  if (final.status === 603 && reasons.some(isAnalyticsReason)) {
    return 'network-blocked-603plus';
  }
  if (final.status === 603 || sipCause(603)) {
    return origin.firstRinging === null ? 'declined-at-once' : 'declined-after-ringing';
  }
  return 'q850-call-rejected';
}

/** ATIS-1000099: a Reason whose text begins with `v=analytics1`. */
function isAnalyticsReason(reason: Reason): boolean {
  return isRejectionReason(reason) && parse603PlusText(reason.text ?? '') !== null;
}

function blame(cause: RejectionCause, reasons: readonly Reason[], phrase: string): RejectedBy {
  switch (cause) {
    case 'rejected-608':
    case 'reason-608':
    case 'network-blocked-603plus':
      return 'network';
    case 'unwanted-607':
    case 'reason-607':
    case 'declined-after-ringing':
      return 'callee';
    case 'declined-at-once':
      return isNetworkPhrase(phrase) ? 'unknown' : byReason(reasons);
    case 'q850-call-rejected':
      return byLocation(reasons.find(isCallRejected)?.location ?? null);
  }
}

/** The phrase of ATIS-1000099, without the Reason that would prove it. */
function isNetworkPhrase(phrase: string): boolean {
  return /^network blocked$/i.test(phrase.trim());
}

/** A 603 that was not preceded by ringing: Q.850's "call rejected" is the called user's, unless it says whose it is. */
function byReason(reasons: readonly Reason[]): RejectedBy {
  const rejected = reasons.find(isCallRejected);
  if (rejected === undefined) {
    return 'unknown';
  }
  return rejected.location === null ? 'callee' : byLocation(rejected.location);
}

/** RFC 8606 §4: the location tokens of a Q.850 cause. */
function byLocation(location: string | null): RejectedBy {
  if (location === null) {
    return 'unknown';
  }
  return location.toUpperCase() === 'U' ? 'callee' : 'network';
}

type Contact = Pick<RejectionRecord, 'callInfoJwscard' | 'redress' | 'cardUri' | 'signature'>;

function contactOf(origin: Transaction, reasons: readonly Reason[]): Contact {
  const cardUri = origin.refusal?.cardUri ?? null;
  if (cardUri !== null) {
    const card = readCard(cardUri);
    return {
      callInfoJwscard: true,
      redress: card.redress,
      cardUri,
      signature: card.signature,
    };
  }
  return {
    callInfoJwscard: false,
    redress: redressFromText(reasons),
    cardUri: null,
    signature: 'absent',
  };
}

function redressFromText(reasons: readonly Reason[]): Redress | null {
  for (const reason of reasons) {
    const plus = isRejectionReason(reason) ? parse603PlusText(reason.text ?? '') : null;
    if (plus === null) {
      continue;
    }
    const redress = {
      ...(plus.tel === null ? {} : { tel: plus.tel }),
      ...(plus.email === null ? {} : { email: plus.email }),
      ...(plus.url === null ? {} : { url: plus.url }),
    };
    return Object.keys(redress).length === 0 ? null : redress;
  }
  return null;
}

/** Whether the sender of the request got this rejection: its own hop ended with it and no other branch succeeded. */
function reachedTheSender(leg: Leg, origin: Transaction): boolean {
  const hops = leg.transactions.filter((t) => t.method === origin.method && t.cseq === origin.cseq && isInitial(t));
  const sendersHop = nearestHop(hops);
  const wasAnswered = leg.transactions.some(
    (t) =>
      t.method === origin.method && isInitial(t) && [t.final, t.laterFinal].some((f) => f !== null && f.status < 300),
  );
  return (
    !wasAnswered && sendersHop?.final?.status === origin.final?.status && sendersHop?.finalToTag === origin.finalToTag
  );
}

function evidenceOf(leg: Leg, origin: Transaction): Sighting[] {
  const hops = leg.transactions.filter((t) => t.finalToTag === origin.finalToTag && t.method === origin.method);
  const sightings = hops.flatMap((t) => [t.request, t.firstRinging, t.final]);
  return sightings.filter((s) => s !== null).sort((a, b) => a.timeUs - b.timeUs || a.frame - b.frame);
}
