import type { AttemptFacts, ByeFacts, CallFacts, ChangeFacts, FinalFacts } from '../../records/index.ts';
import { isChallenge, isRefusal, isSuccess } from '../../sip/index.ts';
import { firstAlert, rangForUs } from '../leg/alerting.ts';
import {
  destinationEnd,
  destinationOf,
  endOf,
  farthestHop,
  nearestHop,
  originatingHop,
  relayEnds,
  sourceOf,
} from '../leg/hops.ts';
import { type KeptMessage, textOf } from '../leg/kept-message.ts';
import type { Leg } from '../leg/leg.ts';
import { askedBy, repliedTo } from '../leg/message-facts.ts';
import { isInitial, type Transaction } from '../leg/transaction.ts';
import { undeliveredFactsOf } from '../leg/undelivered.ts';
import { silentBeyond } from '../legs/across.ts';
import { isFaultyEnd } from '../rejection/reasons.ts';
import { forwardedOf } from './forwarded.ts';

/** So many repetitions in a call are more than the odd lost packet. */
export const NOTABLE_REPEATS = 3;
const MOST_CHANGES = 16;
const MOST_UNDELIVERED = 16;
/** The answer that its ACK proves (RFC 3261 §13.2.2.4). */
const UNSEEN_SUCCESS = 200;

/** Whether a call that was answered deserves a look all the same. */
export function isNotable(leg: Leg, repeats: number): boolean {
  return (
    repeats >= NOTABLE_REPEATS ||
    leg.stir.length > 0 ||
    isFaultyEnd(leg.hangUp?.reasons ?? []) ||
    leg.transactions.some((t) => isOdd(t) || t.undelivered.length > 0 || isAnsweredOtherwise(t))
  );
}

function isOdd(t: Transaction): boolean {
  const status = t.final?.status ?? 0;
  const isCrossed = t.cancel !== null && isSuccess(status);
  return (
    isCrossed ||
    isSecondAnswer(t) ||
    isRefusal(t.cancelStatus) ||
    (isInside(t) && isRefusal(status) && !isChallenge(status))
  );
}

/** Encrypted media on one side of an answered INVITE, and none on the other: whether that matters is judged later. */
function isAnsweredOtherwise({ asked, replied, final }: Transaction): boolean {
  return asked !== null && replied !== null && isSuccess(final?.status) && isEncrypted(asked) !== isEncrypted(replied);
}

function isEncrypted(kept: KeptMessage): boolean {
  const text = textOf(kept);
  return text.includes('/SAVP') && text.includes('\nm=');
}

function isInside(t: Transaction): boolean {
  return t.method === 'INVITE' ? !isInitial(t) : t.method === 'BYE' || t.method === 'UPDATE' || t.method === 'PRACK';
}

/** @param nowUs trace time of the decision. @param isProbe whether the call is a stranger's probe. */
export function callFactsOf(leg: Leg, nowUs: number, isProbe: boolean): CallFacts {
  const hops = leg.lastInviteHops();
  const nearest = decisiveOf(leg, hops);
  const answered = answeredOf(leg);
  const callerTag = nearest?.fromTag ?? null;
  return {
    isTransferTarget: leg.isTransferTarget,
    wasTransferred: leg.wasTransferred,
    attempt: nearest === null ? null : attemptOf(leg, nearest, hops, isProbe),
    final: nearest?.final == null ? null : finalOf(leg, nearest, hops),
    changes: sendersHops(leg.transactions.filter(isInside))
      .slice(0, MOST_CHANGES)
      .map((t) => changeOf(t, callerTag)),
    bye: byeOf(leg, callerTag),
    answeredAt: answered?.final ?? null,
    sessionExpires: answered === null ? null : (repliedTo(answered)?.sessionExpires ?? null),
    hasSecondAnswer: isSecondAnswer(answered),
    forwarded: forwardedOf(hops, nearest),
    undelivered: undeliveredFactsOf(leg.transactions, MOST_UNDELIVERED),
    lastUs: leg.lastUs,
    quietUs: nowUs - leg.lastUs,
  };
}

/** The answered INVITE where there is one: the caller may have sent others after it. */
function decisiveOf(leg: Leg, hops: readonly Transaction[]): Transaction | null {
  return answeredOf(leg) ?? nearestHop(hops);
}

export function answeredOf(leg: Leg): Transaction | null {
  return nearestHop(leg.transactions.filter((t) => t.method === 'INVITE' && isInitial(t) && isAnswered(t)));
}

function isAnswered({ final }: Transaction): boolean {
  return final !== null && isSuccess(final.status);
}

/** Answered, and answered again by another phone. */
export function isSecondAnswer(invite: Transaction | null): boolean {
  const later = invite?.laterFinal?.status ?? 0;
  return invite?.method === 'INVITE' && isAnswered(invite) && isSuccess(later);
}

function attemptOf(leg: Leg, hop: Transaction, hops: readonly Transaction[], isProbe: boolean): AttemptFacts {
  const initial = leg.transactions.filter((t) => t.method === 'INVITE' && isInitial(t));
  const { request } = hop;
  return {
    count: countOf(initial),
    from: sourceOf(hop),
    to: destinationOf(hop),
    sentUs: request?.timeUs ?? null,
    repeats: hop.requestRepeats,
    repeatedForUs: request === null ? 0 : hop.lastRequestUs - request.timeUs,
    isRepeatedAfterResponse: hop.requestRepeats > 0 && hop.lastRequestUs > firstResponseUs(hop) + ROUND_TRIP_US,
    isReliable: (request ?? hop.final)?.transport !== 'udp',
    hadProvisional: hops.some((t) => t.hasProvisional),
    rang: firstAlert(hops) !== null,
    rangForUs: rangForUs(hops, hop.final),
    wentOn: hasGoneOn(leg, hop),
    asked: askedBy(hop),
    replied: repliedTo(hop),
    isBehindProxy: hop.viaCount > 1,
    mostVias: farthestHop(hops)?.viaCount ?? hop.viaCount,
    cancelStatus: hop.cancel === null ? null : hop.cancelStatus,
    followsCancel: initial.some((t) => t.cseq < hop.cseq && t.cancel !== null),
    reliableRepeats: hops.reduce((most, t) => Math.max(most, t.reliableRepeats || 0), 0),
    rounds: countOf(initial.filter((t) => isChallenge(t.final?.status ?? 0))),
    isProbe,
  };
}

/** How many different tries these are of, whatever the hops. */
function countOf(invites: readonly Transaction[]): number {
  return invites.length < 2 ? invites.length : new Set(invites.map((t) => t.cseq)).size;
}

/** A response that passed here this long ago has reached the sender, or is lost. */
const ROUND_TRIP_US = 200_000;

function firstResponseUs({ provisionalUs, final }: Transaction): number {
  return Number.isNaN(provisionalUs) ? (final?.timeUs ?? Number.POSITIVE_INFINITY) : provisionalUs;
}

function hasGoneOn(leg: Leg, hop: Transaction): boolean {
  return leg.cancel !== null || wasAnsweredUnseen(leg, hop);
}

/** What followed an INVITE shows that it got a final response, whether or not the trace has it. */
export function wasAnsweredUnseen(leg: Leg, hop: Transaction): boolean {
  return hop.ack !== null || leg.hangUp !== null || leg.transactions.some(isInside);
}

/** The address of the element that gave the last INVITE its final response, as far as the trace shows; null without one. */
export function refuserOf(leg: Leg): string | null {
  const hops = leg.lastInviteHops();
  const hop = nearestHop(hops);
  return hop?.final == null ? null : makerOf(originOf(hop, hop.final.status, hops));
}

function originOf(hop: Transaction, status: number, hops: readonly Transaction[]): Transaction {
  return originatingHop(hops, status, hop.finalToTag) ?? hop;
}

function makerOf(origin: Transaction): string | null {
  return origin.final?.src?.address ?? destinationOf(origin);
}

function finalOf(leg: Leg, hop: Transaction, hops: readonly Transaction[]): FinalFacts {
  const final = hop.final as NonNullable<Transaction['final']>;
  const origin = originOf(hop, final.status, hops);
  const madeBy = makerOf(origin);
  const maker = origin.final === null ? destinationEnd(origin) : endOf(origin.final.src, origin.final.transport);
  const isByRelay = maker !== null && relayEnds(hops).has(maker);
  const silent = isByRelay ? hops.find((t) => sourceOf(t) === madeBy && isSilent(t)) : undefined;
  return {
    from: final.src?.address ?? null,
    madeBy,
    isByRelay,
    silentHop: silent === undefined ? null : destinationOf(silent),
    silentBeyond: silentBeyond(leg),
    afterUs: hop.request === null ? null : final.timeUs - hop.request.timeUs,
    repeats: hop.finalRepeats,
    repeatsAfterAck: hop.finalRepeatsAfterAck,
    repeatedForUs: hop.lastFinalUs - final.timeUs,
    isReliable: final.transport !== 'udp',
    isAcknowledged: hop.ack !== null,
    ackTo: hop.ack?.dst?.address ?? null,
  };
}

/** Sent again on a hop that may lose packets, and never answered. */
function isSilent(t: Transaction): boolean {
  return t.final === null && !t.hasProvisional && t.requestRepeats > 0;
}

/** Each request once: on the hop nearest its sender. */
function sendersHops(transactions: readonly Transaction[]): Transaction[] {
  const nearest = new Map<string, Transaction>();
  for (const t of transactions) {
    const key = `${t.method} ${t.cseq} ${t.fromTag}`;
    const known = nearest.get(key);
    if (known === undefined || t.viaCount < known.viaCount) {
      nearest.set(key, t);
    }
  }
  return [...nearest.values()];
}

function changeOf(t: Transaction, callerTag: string | null): ChangeFacts {
  return {
    method: t.method,
    isByCaller: t.fromTag === callerTag,
    from: sourceOf(t),
    to: destinationOf(t),
    status: t.final?.status ?? (t.wasAcknowledgedAsAnswered ? UNSEEN_SUCCESS : null),
    repeats: t.requestRepeats,
    at: t.request ?? t.final,
    answeredAt: t.final,
  };
}

function byeOf({ hangUp }: Leg, callerTag: string | null): ByeFacts | null {
  if (hangUp === null) {
    return null;
  }
  const { sighting, fromTag, reasons } = hangUp;
  return {
    isByCaller: fromTag === callerTag,
    from: sighting.src?.address ?? null,
    at: sighting,
    reasons: reasons.slice(0, 4),
  };
}
