import { isBefore, type Moment, spanUs } from '../../../model/index.ts';
import type { CapturedParties, NotifyRecord, Refusal, TransferRecord, TriggerSignal } from '../../../records/index.ts';
import { isAlerting, isFinal, isRefusal, type StatedCause, statedCauseOf, TRANSACTION_US } from '../../../sip/index.ts';
import { match } from '../../match.ts';
import { nameOf, plain } from '../../names.ts';
import { type RingEnding, ringEnding } from '../../ring-ending.ts';
import type { Confidence, Doubt, Doubts, Match, Missing } from '../../rule.ts';
import type { StatedParties } from '../../stated-words.ts';

export { match };

/**
 * The status that decided a transfer: the target leg's where it is visible, else the last one a sipfrag claimed. Where an
 * element made an answer of its own of another, the first says what happened.
 */
export function decisiveStatus(t: TransferRecord): number | null {
  return t.targetLeg?.beyond?.status ?? t.targetLeg?.finalStatus ?? finalClaim(t)?.sipfragStatus ?? null;
}

/** The last NOTIFY whose sipfrag has a final status; null without one. */
export function finalClaim(t: TransferRecord): NotifyRecord | null {
  return t.notifies.findLast((notify) => isFinal(notify.sipfragStatus)) ?? null;
}

/** The NOTIFY that tells the outcome, or the last one where none does. */
export function lastNotify(t: TransferRecord): NotifyRecord | null {
  return t.notifies[t.notifies.length - 1] ?? null;
}

/** Whether the outcome is the transferee's word only: the call to the target, or where it was redirected to, is not in this trace. */
export function isHearsay({ targetLeg, outcome }: TransferRecord): boolean {
  const status = targetLeg?.finalStatus ?? null;
  return status === null || (outcome === 'succeeded' && isRefusal(status));
}

/** Two legs that share so much are one call beyond doubt. */
const CERTAIN_FROM = 80;

/**
 * Certain where the target leg shows it, likely where only a NOTIFY says so, or a leg that was found by its likeness, or one
 * that does not show who was asked.
 */
export function confidenceOf(t: TransferRecord): Confidence {
  return isHearsay(t) || isLikeness(t) || t.targetLeg?.isFinalVouched === false ? 'likely' : 'certain';
}

function isLikeness(t: TransferRecord): boolean {
  return (t.targetLeg?.beyond?.score ?? CERTAIN_FROM) < CERTAIN_FROM || isOwnCallToo(t);
}

/**
 * Whether the call to the target may as well be one that the transferee made of its own: it came late, does not name the transfer
 * though the REFER says who sends it, and no report tells of it.
 */
export function isOwnCallToo(t: TransferRecord): boolean {
  const { targetLeg, referredBy } = t;
  const mayBe = targetLeg?.words != null && referredBy !== null && finalClaim(t) === null;
  return mayBe && !targetLeg.signals.some((signal) => OF_IT.includes(signal));
}

/** What may leave in doubt how the call to the target ended. */
export const OUTCOME_DOUBTS = ['hearsay', 'likeness', 'unvouched'] as const satisfies Doubts;

/** The same of a report that contradicts the call to the target. */
export const CONTRADICTION_DOUBTS = [...OUTCOME_DOUBTS, 'unseen'] as const satisfies Doubts;

/** Why {@link confidenceOf} is not certain. */
export function doubtOf(t: TransferRecord): Doubt {
  return isHearsay(t) ? 'hearsay' : isLikeness(t) ? 'likeness' : 'unvouched';
}

/** What an INVITE says itself of the REFER it follows. */
const NAMING: readonly TriggerSignal[] = ['replaces', 'replaces-call-id', 'referred-by'];
/** What shows that an INVITE was sent because of a REFER. */
const OF_IT: readonly TriggerSignal[] = [...NAMING, 'soon-after', 'at-once'];

/**
 * The transferee's fault: how sure it is that a report is wrong that contradicts the call to the target: it may as well be true of another call, unless the INVITE
 * itself names the transfer.
 */
export function contradictionOf(t: TransferRecord): Match {
  const isNamed = t.targetLeg?.signals.some((signal) => NAMING.includes(signal)) === true;
  // What it was answered may be another branch's than the one that was seen.
  if (isNamed && (t.captured.transferee !== 'all' || t.targetLeg?.isFirstHopSeen === false)) {
    return match('transferee', 'likely', 'unseen');
  }
  return isNamed
    ? match('transferee', confidenceOf(t), doubtOf(t))
    : match('transferee', 'likely', isHearsay(t) ? 'hearsay' : 'likeness');
}

/** The first of a confidence and that of the outcome that claims less. */
export function atMost(t: TransferRecord, confidence: Confidence): Confidence {
  return confidence === 'certain' ? confidenceOf(t) : confidence;
}

/** The failed transfers a target rule looks at: their decisive status is one of these. */
export function failedWith(t: TransferRecord, codes: readonly number[]): boolean {
  const status = decisiveStatus(t);
  return t.outcome === 'failed' && status !== null && codes.includes(status);
}

export function rejectedWith(t: TransferRecord, codes: readonly number[]): boolean {
  return t.outcome === 'rejected' && t.refer.status !== null && codes.includes(t.refer.status);
}

export function transferorName(t: TransferRecord): string {
  return nameOf(t.transferor.uri);
}

export function transfereeName(t: TransferRecord): string {
  return nameOf(t.transferee.uri);
}

export function targetName(t: TransferRecord): string {
  return nameOf(t.target.uri);
}

export function nameOfParty(t: TransferRecord, party: keyof CapturedParties): string {
  return nameOf(t[party].uri);
}

/** `486 Busy Here`, as the decisive message worded it; `608 Rejected → 503 Service Unavailable` where it was made another. */
export function decisiveWords(t: TransferRecord): string {
  const { targetLeg } = t;
  const claim = finalClaim(t);
  const words =
    targetLeg === null || isHearsay(t)
      ? `${claim?.sipfragStatus ?? ''} ${claim?.sipfragPhrase ?? ''}`
      : `${targetLeg.finalStatus ?? ''} ${targetLeg.finalPhrase}`;
  const first = targetLeg?.beyond == null ? '' : `${targetLeg.beyond.status} ${targetLeg.beyond.phrase} → `;
  return plain(`${first}${words.trim()}`, 300);
}

/** Whether what decided is the answer of an element that relays the requests of others, and not of who was called. */
export function isOfRelay({ targetLeg }: TransferRecord): boolean {
  return targetLeg?.beyond == null ? targetLeg?.wasAnsweredByRelay === true : targetLeg.beyond.isByRelay;
}

/** Whether the target is seen to have rung, or is said to. */
export function hasRung({ targetLeg, notifies }: TransferRecord): boolean {
  return targetLeg?.rang === true || notifies.some(({ sipfragStatus }) => isAlerting(sipfragStatus));
}

/** Who gave the answer that decided, as far as the trace shows. */
export function deciderOf({ targetLeg }: TransferRecord): string | null {
  return targetLeg?.beyond?.givenBy ?? targetLeg?.answeredBy ?? null;
}

/** What the decisive refusal of the call to the target carried: of several the first; null where it is only reported. */
export function decisiveRefusal({ targetLeg }: TransferRecord): Refusal | null {
  return targetLeg?.beyond?.refusal ?? targetLeg?.refusal ?? null;
}

/** What the decisive refusal says in words: of a reported one the phrase is all there is. */
export function statedCauseIn(t: TransferRecord): StatedCause | null {
  if (!isHearsay(t)) {
    return decisiveRefusal(t)?.states ?? null;
  }
  const claim = finalClaim(t);
  return claim === null ? null : statedCauseOf(claim.sipfragStatus ?? 0, [claim.sipfragPhrase]);
}

/** Who is who in what the decisive refusal states. */
export function statedParties(t: TransferRecord): StatedParties {
  return { at: deciderOf(t) ?? targetName(t), caller: transfereeName(t), callee: targetName(t) };
}

/** How long the target rang, by its leg or by what was reported; null where it did not, NaN without times. */
export function rangForUs(t: TransferRecord): number | null {
  if (!isHearsay(t)) {
    return t.targetLeg?.rangForUs ?? null;
  }
  const reported = t.notifies.find(({ sipfragStatus }) => isAlerting(sipfragStatus));
  return reported === undefined ? null : spanUs(reported.sentAt, finalClaim(t)?.sentAt);
}

/** How the call ended that the target did not take; null for any other. */
export function ringEndingOf(t: TransferRecord): RingEnding | null {
  const status = decisiveStatus(t);
  return t.outcome === 'failed' && status !== null && status !== 487
    ? ringEnding(status, rangForUs(t), statedCauseIn(t))
    : null;
}

/** `180 Ringing`, as the sipfrag of a NOTIFY words it; null without a NOTIFY or without a status in it. */
export function reportWords(notify: NotifyRecord | null): string | null {
  return notify?.sipfragStatus == null ? null : plain(`${notify.sipfragStatus} ${notify.sipfragPhrase}`.trim());
}

/** `403 Forbidden`: how the REFER was answered. */
export function referWords(t: TransferRecord): string {
  return plain(`${t.refer.status ?? ''} ${t.refer.phrase}`.trim());
}

/** Whether a final status had been reported when the original call ended: whoever is told, rightly or not, may hang up. */
export function wasToldBeforeBye({ notifies, bye }: TransferRecord): boolean {
  return notifies.some(({ sipfragStatus, sentAt }) => isFinal(sipfragStatus) && isBefore(sentAt, bye?.at));
}

/** Whether the transferor hung up before the target's final response and before any final report. */
export function isEarlyByeOfTransferor(t: TransferRecord): boolean {
  if (t.bye?.by !== 'transferor' || wasToldBeforeBye(t)) {
    return false;
  }
  const decided = t.targetLeg?.finalAt ?? finalClaim(t)?.sentAt ?? null;
  return decided === null || isBefore(t.bye.at, decided);
}

/** Whether a party had its chance to act on what it got: the time of a transaction, or the end of the call. */
export function hadItsChance(t: TransferRecord, since: Moment | null): boolean {
  return t.bye !== null || patienceUs(t, since) >= TRANSACTION_US;
}

/** Whether the trace went on for the time of a transaction after that: an absence may be claimed (RFC 3261 Table 4). */
export function hadWholeTime(t: TransferRecord, since: Moment | null): boolean {
  return patienceUs(t, since) >= TRANSACTION_US;
}

/** A report of the target's answer follows at once; this is ample. */
const REPORT_DUE_US = 2_000_000;

/** Whether the transferee had its chance to report the answer: time went by, or the call to the target ended meanwhile. */
export function isReportOverdue(t: TransferRecord): boolean {
  return t.targetLeg?.bye != null || patienceUs(t, t.targetLeg?.finalAt ?? null) >= REPORT_DUE_US;
}

/** Who kept a report: where a proxy before the transferee is the last that the trace shows, it may have been either. */
export function keeper(t: TransferRecord, confidence: Confidence): Match {
  return t.proxyBefore === null
    ? match('transferee', confidence, 'unseen')
    : { atFault: null, confidence: 'possible', doubt: 'relay', severity: 'warning' };
}

/** A message owed by that party since then, which is not in the trace. */
export function missing(
  t: TransferRecord,
  from: keyof CapturedParties,
  since: Moment | null,
  hasGivenUp = false,
): Missing {
  return { isUnseen: t.captured[from] !== 'all', isOver: hasGivenUp || hadWholeTime(t, since) };
}

/** Trace time that went by after something, until the transfer was decided; NaN without times. */
export function patienceUs(t: TransferRecord, since: Moment | null): number {
  return t.decidedUs - (since?.timeUs ?? Number.NaN);
}

/** From the answer to the REFER to the BYE; NaN where one is not there or has no time. */
export function byeAfterAcceptanceUs(t: TransferRecord): number {
  return spanUs(t.refer.answeredAt, t.bye?.at);
}

/** From the REFER to the BYE. */
export function byeAfterReferUs(t: TransferRecord): number {
  return spanUs(t.refer.sentAt, t.bye?.at);
}
