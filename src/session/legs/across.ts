import type { HiddenRefusal, OtherLeg, RejectionBeyond, Rewrite } from '../../records/index.ts';
import { isRefusal, isSuccess } from '../../sip/index.ts';
import { nearestHop } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';
import { answerOn, type FinalAnswer } from '../rejection/final-answer.ts';
import { blame, causeOf, saysRejected } from '../rejection/rejection-cause.ts';
import { compareAnswers } from '../rejection/rewrites.ts';
import type { JoinedLeg } from './joined-leg.ts';

/** The same end is made of the other within this time; an announcement or another try takes longer. */
const AT_ONCE_US = 1_000_000;

export function otherLegs({ joined }: Leg): OtherLeg[] {
  return joined.map(({ other, score, signals, isFarther, at }) => ({
    callId: other.callId,
    score,
    signals,
    isFarther,
    at,
  }));
}

/** What back-to-back user agents made of a rejection on the way to the caller: where nothing else can explain it. */
export function rewritesAcross(leg: Leg, origin: Transaction): Rewrite[] {
  const own = nearestAnswer(leg, origin);
  if (own === null) {
    return [];
  }
  return leg.joined.flatMap((joined) => {
    const made = joined.isFarther || !joined.isOnlyOne ? null : joined.other.farAnswer;
    return made !== null && isMadeOf(made, own)
      ? compareAnswers(own, made, { at: joined.at, score: joined.score, hasOtherTag: false })
      : [];
  });
}

/** What the answer of this leg was on the far side; null where that is not known beyond doubt. */
export function rejectionBeyond(leg: Leg, origin: Transaction): RejectionBeyond | null {
  const found = sourceOfAnswer(leg, origin);
  if (found === null) {
    return null;
  }
  const { joined, answer } = found;
  const { final, refusal } = answer;
  const reasons = refusal?.reasons ?? [];
  if (!saysRejected(answer)) {
    return null;
  }
  const by = blame(causeOf(final.status, reasons, false), reasons, final.phrase);
  return {
    callId: joined.other.callId,
    code: final.status,
    phrase: final.phrase,
    by,
    at: joined.at,
    score: joined.score,
  };
}

/** A refusal that is no rejection on the far side, of which this leg's rejection was made. */
export function hiddenAcross(leg: Leg, origin: Transaction): HiddenRefusal | null {
  const found = sourceOfAnswer(leg, origin);
  if (found === null) {
    return null;
  }
  const { joined, answer } = found;
  const { status, phrase } = answer.final;
  return status === origin.final?.status
    ? null
    : { status, phrase, at: joined.at, score: joined.score, hasOtherTag: false };
}

/** The answer on the far side of which this leg's was made, and the leg; null where that is not known beyond doubt. */
export function sourceOfAnswer(leg: Leg, origin: Transaction): { joined: JoinedLeg; answer: FinalAnswer } | null {
  const own = answerOn(origin);
  const farther = leg.joined.filter((joined) => joined.isFarther);
  const [joined] = farther;
  const answer = joined?.other.nearAnswer ?? null;
  if (own === null || joined === undefined || farther.length !== 1 || !joined.isOnlyOne || answer === null) {
    return null;
  }
  return isMadeOf(own, answer) ? { joined, answer } : null;
}

/**
 * Whether an element told the caller's side of a rejection something that is none: where what the nearer leg got was made
 * of this one's answer, or where the caller was connected after it, to somebody else.
 */
export function isToldOtherwise(leg: Leg, origin: Transaction): boolean {
  const own = nearestAnswer(leg, origin);
  const isMadeInto = ({ isFarther, isOnlyOne, other: { nearAnswer, farAnswer } }: JoinedLeg): boolean => {
    const told = nearAnswer ?? farAnswer;
    const isMade = isOnlyOne && farAnswer !== null && own !== null && isMadeOf(farAnswer, own);
    return !isFarther && told !== null && isMade && !saysRejected(told);
  };
  return isConnectedAcross(leg, origin) || leg.joined.some(isMadeInto);
}

/** Whether the caller was connected to somebody else after a rejection, by an element that has a Call-ID of its own for each. */
export function isConnectedAcross(leg: Leg, origin: Transaction): boolean {
  const own = nearestAnswer(leg, origin);
  return leg.joined.some(({ isFarther, other: { nearAnswer, farAnswer } }) => {
    const told = nearAnswer ?? farAnswer;
    const isAfter = told !== null && own !== null && told.final.timeUs >= own.final.timeUs;
    return !isFarther && isAfter && isSuccess(told.final.status);
  });
}

/** What the hop nearest to the sender was told of the same request. */
function nearestAnswer(leg: Leg, { method, cseq }: Transaction): FinalAnswer | null {
  const nearest = nearestHop(leg.transactions.filter((t) => t.method === method && t.cseq === cseq));
  return nearest === null ? null : answerOn(nearest);
}

/** Where the call went on under another Call-ID and nothing came back; null where it may have gone elsewhere as well. */
export function silentBeyond(leg: Leg): string | null {
  const farther = leg.joined.filter((joined) => joined.isFarther);
  const [joined] = farther;
  const isAlone = joined !== undefined && farther.length === 1 && joined.isOnlyOne;
  return isAlone && joined.other.isSilent ? (joined.other.destinationEndpoint ?? joined.other.calledAt) : null;
}

/** Both are refusals, and the one came right after the other. */
function isMadeOf(made: FinalAnswer, from: FinalAnswer): boolean {
  const afterUs = made.final.timeUs - from.final.timeUs;
  return isRefusal(made.final.status) && isRefusal(from.final.status) && afterUs >= 0 && afterUs <= AT_ONCE_US;
}
