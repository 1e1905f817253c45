import { isRefusal } from '../../sip/index.ts';
import { destinationOf, nearestHop, originatingHop } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';
import { hiddenHop } from '../leg/tries.ts';
import { answerOn } from '../rejection/final-answer.ts';
import { sourceOfAnswer } from './across.ts';
import type { FirstAnswer } from './joined-leg.ts';

/** Elements in a row that each make an answer of their own; more of them go round in circles. */
const MOST_MAKERS = 8;

/**
 * The refusal, as far away as the trace shows it, of which what this leg's caller got was made: on a hop farther away, or
 * behind a back-to-back user agent. Null where the caller got it as it was given.
 */
export function firstAnswer(leg: Leg): FirstAnswer | null {
  const hops = leg.lastInviteHops();
  const nearest = hops.length === 0 ? null : nearestHop(hops);
  const final = nearest?.final ?? null;
  if (nearest === null || final === null || !isRefusal(final.status)) {
    return null;
  }
  let origin: Transaction = nearest;
  let found: FirstAnswer | null = null;
  for (let makers = 0; makers < MOST_MAKERS; makers++) {
    origin = originatingHop(hops, origin.final?.status ?? 0, origin.finalToTag) ?? origin;
    const hidden = hiddenHop(leg, origin);
    const answer = hidden === null ? null : answerOn(hidden);
    if (hidden === null || answer === null) {
      break;
    }
    found = { answer, at: destinationOf(origin), score: null };
    origin = hidden;
  }
  return firstAcross(leg, origin) ?? found;
}

function firstAcross(leg: Leg, origin: Transaction): FirstAnswer | null {
  const source = sourceOfAnswer(leg, origin);
  if (source === null) {
    return null;
  }
  const { joined, answer } = source;
  const { firstAnswer: farther } = joined.other;
  if (farther !== null) {
    return { ...farther, score: Math.min(joined.score, farther.score ?? joined.score) };
  }
  const isOther = answer.final.status !== origin.final?.status;
  return isOther ? { answer, at: joined.at, score: joined.score } : null;
}
