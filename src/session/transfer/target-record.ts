import type { AnswerBeyond, Sighting, TargetRecord } from '../../records/index.ts';
import { firstAlert, rangForUs } from '../leg/alerting.ts';
import { destinationEnd, destinationOf, endOf, nearestHop, originatingHop, sourceEnd, sourceOf } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import { isVouched } from '../leg/note-transaction.ts';
import type { Transaction } from '../leg/transaction.ts';
import { undeliveredRequest } from '../leg/undelivered.ts';
import { firstAnswer } from '../legs/first-answer.ts';
import { ToldOfLeg } from '../legs/told-of-leg.ts';
import { UNKNOWN_PARTIES } from '../registration/unknown-parties.ts';
import { rejectionsOf } from '../rejection/rejection.ts';
import { blame, causeOf, saysRejected } from '../rejection/rejection-cause.ts';
import type { Relays } from '../relays.ts';
import { targetEnding } from './outcome.ts';
import type { Referral } from './referral.ts';
import { isOwnAnswerOfRelay } from './relay-answer.ts';

type Calls = Pick<Referral, 'leg' | 'triggered'>;

/** The call that the transfer led to; null where the trace shows none. */
export function targetRecord(referral: Referral, relays: Relays): TargetRecord | null {
  return targetRecordOf(referral, relays);
}

/** The same of a transfer of which no more is known than its two calls. */
export function targetRecordOf(referral: Calls, relays: Relays): TargetRecord | null {
  const { triggered } = referral;
  if (triggered === null) {
    return null;
  }
  const { leg } = triggered;
  const hops = leg.lastInviteHops();
  const nearest = nearestHop(hops);
  const ending = targetEnding(referral);
  const decisive = hops.find((hop) => hop.final?.status === ending?.finalStatus) ?? nearest;
  const final = decisive?.final ?? null;
  return {
    callId: leg.callId,
    finalStatus: ending?.finalStatus ?? null,
    finalPhrase: final?.phrase ?? '',
    finalAt: final,
    rang: firstAlert(hops) !== null,
    rangForUs: rangForUs(hops, final),
    words: triggered.words,
    finalRepeats: Math.max(0, ...hops.map((hop) => hop.finalRepeats)),
    wasAcknowledged: hops.some((hop) => hop.ack !== null),
    bye: targetBye(leg),
    hadAnyAnswer: hops.some((hop) => hop.hasProvisional || hop.final !== null || hop.ack !== null),
    undelivered: undeliveredRequest(hops),
    cancelledAt: leg.cancel,
    wasAnsweredByRelay: decisive?.final != null && isAnsweredByRelay(referral, hops, decisive, relays),
    answeredBy: originOf(hops, decisive)?.final?.src?.address ?? null,
    isFinalVouched: decisive !== null && isVouched(decisive),
    beyond: answerBeyond(leg, relays),
    refusal: decisive?.refusal ?? null,
    rejection: rejectionsOf(leg, new ToldOfLeg(leg, () => UNKNOWN_PARTIES))[0] ?? null,
    carriesReplaces: triggered.signals.some((s) => s === 'replaces' || s === 'replaces-call-id'),
    score: triggered.score,
    signals: triggered.signals,
    ...sendingOf(nearest, leg),
  };
}

/** From where to where the INVITE went first. */
function sendingOf(nearest: Transaction | null, { invitation }: Leg) {
  return {
    sentAt: nearest?.request ?? invitation,
    sentFrom: nearest === null ? null : sourceOf(nearest),
    isFirstHopSeen: nearest !== null && nearest.viaCount <= 1,
    sentTo: nearest === null ? null : destinationOf(nearest),
    transport: nearest?.request?.transport ?? null,
    repeats: nearest?.requestRepeats ?? 0,
  };
}

function originOf(hops: readonly Transaction[], decisive: Transaction | null): Transaction | null {
  return originatingHop(hops, decisive?.final?.status ?? 0, decisive?.finalToTag ?? null);
}

/**
 * Whether an element on the way gave this answer by itself: under a To tag of its own, not the one that rang (RFC 3261
 * §8.2.6.2, §16.7); or one that relays the requests of others and, as far as the trace shows, did not relay this one.
 */
function isAnsweredByRelay(
  { leg: original, triggered }: Calls,
  hops: readonly Transaction[],
  hop: Transaction,
  relays: Relays,
): boolean {
  if (isOwnAnswerOfRelay(triggered?.leg ?? original, hops, hop)) {
    return true;
  }
  if (hop.ringingToTag !== null) {
    return hop.finalToTag !== null && hop.ringingToTag !== hop.finalToTag;
  }
  const final = (originOf(hops, hop) ?? hop).final as Sighting;
  return isRelay(final, relays) || isBetween(original, final);
}

function isRelay({ src, transport }: Sighting, relays: Relays): boolean {
  return relays.has(src, transport);
}

/** It stands for a party of the original call as well as for the target: a back-to-back user agent between them. */
function isBetween(original: Leg, { src, transport }: Sighting): boolean {
  const end = endOf(src, transport);
  const invites = original.transactions.filter(({ method }) => method === 'INVITE');
  return end !== null && invites.some((hop) => sourceEnd(hop) === end || destinationEnd(hop) === end);
}

function answerBeyond(leg: Leg, relays: Relays): AnswerBeyond | null {
  const found = firstAnswer(leg);
  if (found === null) {
    return null;
  }
  const { answer, at, score } = found;
  const { final } = answer;
  const reasons = answer.refusal?.reasons ?? [];
  const isRejection = saysRejected(answer);
  return {
    status: final.status,
    phrase: final.phrase,
    refusal: answer.refusal,
    by: isRejection ? blame(causeOf(final.status, reasons, false), reasons, final.phrase) : null,
    givenBy: final.src?.address ?? null,
    isByRelay: isRelay(final, relays),
    at,
    score,
  };
}

function targetBye(leg: Leg): TargetRecord['bye'] {
  const ended = leg.dialogs.find((dialog) => dialog.bye !== null);
  return ended?.bye == null ? null : { by: ended.byeTag === ended.callerTag ? 'caller' : 'callee', at: ended.bye };
}
