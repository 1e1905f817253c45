import { byTrace } from '../../model/index.ts';
import type { Refusal, RejectionRecord, Sighting } from '../../records/index.ts';
import { isAnnounced, isRefusal } from '../../sip/index.ts';
import { askedFor } from '../call/asked-for.ts';
import { destinationOf, nearestHop, sourceOf } from '../leg/hops.ts';
import { invitationOf } from '../leg/invitation.ts';
import type { Leg } from '../leg/leg.ts';
import { isVouched } from '../leg/note-transaction.ts';
import { isInitial, type Transaction } from '../leg/transaction.ts';
import { branchesStoppedBy, hiddenBehind, nextTryOf } from '../leg/tries.ts';
import { hiddenAcross, isConnectedAcross, isToldOtherwise, rejectionBeyond, rewritesAcross } from '../legs/across.ts';
import type { ToldOfLeg } from '../legs/told-of-leg.ts';
import { contactOf } from './redress.ts';
import { blame, causeOf, saysRejected } from './rejection-cause.ts';
import { branchesBehind, rewritesOnHops } from './rewrites.ts';

/**
 * The rejections of one leg: one for each element that rejected, not for each hop that passed it on.
 *
 * @param told what they have in common, with the record of the call too; asked only where there is a rejection.
 */
export function rejectionsOf(leg: Leg, told: ToldOfLeg): RejectionRecord[] {
  return rejectedTransactions(leg).map((origin) => recordOf(leg, origin, told));
}

/** The transactions on which the rejections of a leg entered the trace. */
function rejectedTransactions(leg: Leg): Transaction[] {
  if (!leg.transactions.some(isRejected)) {
    return [];
  }
  const origins: Transaction[] = [];
  const seen = new Set<string>();
  for (const transaction of farthestFirst(leg.transactions.filter(isRejected))) {
    const identity = identityOf(transaction);
    if (!seen.has(identity)) {
      seen.add(identity);
      origins.push(transaction);
    }
  }
  return origins;
}

/** The To tag is the rejecting element's own: it stays the same from hop to hop (RFC 3261 §8.2.6.2). */
function identityOf(transaction: Transaction): string {
  const tag = transaction.finalToTag ?? `branch ${transaction.branch}`;
  return `${transaction.method} ${transaction.final?.status} ${tag}`;
}

function isRejected(transaction: Transaction): boolean {
  const { method, final, refusal } = transaction;
  if (final === null || !isRefusal(final.status)) {
    return false;
  }
  const isCallOrMessage = method === 'MESSAGE' || (method === 'INVITE' && isInitial(transaction));
  return isCallOrMessage && saysRejected({ final, refusal });
}

function farthestFirst(transactions: Transaction[]): Transaction[] {
  return transactions.sort((a, b) => b.viaCount - a.viaCount);
}

function recordOf(leg: Leg, origin: Transaction, { strangers, legs, registered }: ToldOfLeg): RejectionRecord {
  const { refusal, firstRinging, request } = origin;
  const final = origin.final as Sighting;
  const reasons = refusal?.reasons ?? [];
  const cause = causeOf(final.status, reasons, isAnnounced(firstRinging?.status));
  const hops = hopsOf(leg, origin);
  return {
    code: final.status,
    phrase: final.phrase,
    callId: leg.callId,
    method: origin.method,
    strangers,
    legs,
    registered,
    by: strangers.some(({ sighting }) => sighting === final) ? 'unknown' : blame(cause, reasons, final.phrase),
    cause,
    ...elsewhere(leg, origin, hops),
    answeredBy: destinationOf(origin),
    answeredTo: sourceOf(origin),
    isVouched: isVouched(origin),
    wasAnsweredByRelay: branchesBehind(hops, origin).length > 0,
    provisionalReason: origin.provisionalReason,
    from: leg.fromUri,
    to: leg.toUri,
    asked: askedFor(invitationOf(origin)),
    replacesEnded: leg.replacesEnded,
    answeredAfterUs: request === null ? null : final.timeUs - request.timeUs,
    atUs: final.timeUs,
    rewrites: [...rewritesOnHops(hops, origin), ...rewritesAcross(leg, origin)],
    beyond: rejectionBeyond(leg, origin),
    hides: hiddenBehind(leg, origin) ?? hiddenAcross(leg, origin),
    stoppedBranches: branchesStoppedBy(leg, origin),
    nextTry: nextTryOf(leg, origin) ?? leg.nextTry,
    refusingNumbers: 0,
    evidence: evidenceOf(leg, origin),
    ...saidIn(refusal),
    ...ringingBefore(final, origin),
  };
}

/** What became of the call besides. */
function elsewhere(leg: Leg, origin: Transaction, hops: readonly Transaction[]) {
  return {
    effective: reachedTheSender(leg, origin) && !isToldOtherwise(leg, origin),
    mayBeAnswered: isOpenElsewhere(hops, origin),
    answeredElsewhere: wasAnswered(leg, origin) || isConnectedAcross(leg, origin),
  };
}

function ringingBefore(final: Sighting, { firstRinging, alerting }: Transaction) {
  return {
    rang: alerting !== null,
    ringingStatus: firstRinging?.status ?? null,
    rangForUs: alerting === null ? null : final.timeUs - alerting.timeUs,
  };
}

/** What the response itself says. */
function saidIn(refusal: Refusal | null) {
  return {
    reasonHeader: refusal?.reasonHeader ?? null,
    reasons: refusal?.reasons ?? [],
    warnings: refusal?.warnings ?? [],
    states: refusal?.states ?? null,
    retryAfter: refusal?.retryAfter ?? null,
    server: refusal?.server ?? null,
    ...contactOf(refusal),
  };
}

/** The same request on every hop. */
function hopsOf(leg: Leg, origin: Transaction): Transaction[] {
  return leg.transactions.filter((t) => t.method === origin.method && t.cseq === origin.cseq && isInitial(t));
}

/** Whether the sender of the request got this rejection: its own hop ended with it and no other branch succeeded. */
function reachedTheSender(leg: Leg, origin: Transaction): boolean {
  const sendersHop = nearestHop(hopsOf(leg, origin));
  const isPassedOn = sendersHop?.final?.status === origin.final?.status && sendersHop?.finalToTag === origin.finalToTag;
  return isPassedOn && !wasAnswered(leg, origin);
}

/** Whether another branch has no final response so far, nor has the sender. */
function isOpenElsewhere(hops: readonly Transaction[], origin: Transaction): boolean {
  const isTold = hops.some((t) => t.viaCount < origin.viaCount && t.final !== null);
  return !isTold && hops.some((t) => t.viaCount === origin.viaCount && t.final === null && t.ack === null);
}

/** Whether another branch succeeded. */
function wasAnswered(leg: Leg, origin: Transaction): boolean {
  return leg.transactions.some(
    (t) =>
      t.method === origin.method &&
      isInitial(t) &&
      [t.final, t.laterFinal].some((f) => f !== null && !isRefusal(f.status)),
  );
}

function evidenceOf(leg: Leg, origin: Transaction): Sighting[] {
  const hops = leg.transactions.filter((t) => t.finalToTag === origin.finalToTag && t.method === origin.method);
  const sightings = hops.flatMap((t) => [t.request, t.firstRinging, t.final]);
  return sightings.filter((s) => s !== null).sort(byTrace);
}
