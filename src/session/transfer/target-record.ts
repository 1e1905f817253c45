import type { TargetRecord } from '../../records/index.ts';
import { firstAlert, rangForUs } from '../leg/alerting.ts';
import { destinationOf, nearestHop, originatingHop, sourceOf } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';
import { rejectionsOf } from '../rejection/rejection.ts';
import { targetEnding } from './outcome.ts';
import type { Referral } from './referral.ts';
import { isOwnAnswerOfRelay } from './relay-answer.ts';

/** The call that the transfer led to; null where the trace shows none. */
export function targetRecord(referral: Referral): TargetRecord | null {
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
    finalUs: final?.timeUs ?? Number.NaN,
    rang: firstAlert(hops) !== null,
    rangForUs: rangForUs(hops, final),
    sentUs: nearest?.request?.timeUs ?? leg.firstUs,
    words: triggered.words,
    sentFrom: nearest === null ? null : sourceOf(nearest),
    sentTo: nearest === null ? null : destinationOf(nearest),
    transport: nearest?.request?.transport ?? null,
    finalRepeats: Math.max(0, ...hops.map((hop) => hop.finalRepeats)),
    wasAcknowledged: hops.some((hop) => hop.ack !== null),
    bye: targetBye(leg),
    repeats: nearest?.requestRepeats ?? 0,
    hadAnyAnswer: hops.some((hop) => hop.hasProvisional || hop.final !== null || hop.ack !== null),
    cancelledUs: leg.cancel?.timeUs ?? Number.NaN,
    wasAnsweredByRelay: final !== null && isAnsweredByRelay(leg, hops, decisive as Transaction),
    answeredBy: originatingHop(hops, final?.status ?? 0, decisive?.finalToTag ?? null)?.final?.src?.address ?? null,
    refusal: decisive?.refusal ?? null,
    rejection: rejectionsOf(leg)[0] ?? null,
    carriesReplaces: triggered.signals.some((s) => s === 'replaces' || s === 'replaces-call-id'),
    score: triggered.score,
    signals: triggered.signals,
  };
}

/** Where the call ended up that the transfer led to; null where the trace does not say. */
export function targetAddress(referral: Referral): string | null {
  const final = referral.triggered?.leg.transactions.find((t) => t.method === 'INVITE' && t.final !== null);
  const hops = referral.triggered?.leg.lastInviteHops() ?? [];
  const farthest = hops.reduce<Transaction | null>(
    (far, hop) => (far === null || hop.viaCount > far.viaCount ? hop : far),
    null,
  );
  return (farthest === null ? null : destinationOf(farthest)) ?? final?.final?.src?.address ?? null;
}

/** A proxy answers by itself under a To tag of its own: not the one that rang (RFC 3261 §8.2.6.2, §16.7). */
function isAnsweredByRelay(leg: Leg, hops: readonly Transaction[], hop: Transaction): boolean {
  if (isOwnAnswerOfRelay(leg, hops, hop)) {
    return true;
  }
  return hop.ringingToTag !== null && hop.finalToTag !== null && hop.ringingToTag !== hop.finalToTag;
}

function targetBye(leg: Leg): TargetRecord['bye'] {
  const ended = leg.dialogs.find((dialog) => dialog.bye !== null);
  return ended?.bye == null
    ? null
    : { by: ended.byeTag === ended.callerTag ? 'caller' : 'callee', atUs: ended.bye.timeUs };
}
