import { isBefore, type Moment, spanUs } from '../../../model/index.ts';
import type { NotifyRecord, TransferRecord } from '../../../records/index.ts';
import { isFinal, TRANSACTION_US } from '../../../sip/index.ts';
import { nameOf, plain } from '../../names.ts';
import type { Blamed, Confidence, Match } from '../../rule.ts';

/** The status that decided a transfer: the target leg's where it is visible, else the last one a sipfrag claimed. */
export function decisiveStatus(t: TransferRecord): number | null {
  return t.targetLeg?.finalStatus ?? finalClaim(t)?.sipfragStatus ?? null;
}

/** The last NOTIFY whose sipfrag has a final status; null without one. */
export function finalClaim(t: TransferRecord): NotifyRecord | null {
  return t.notifies.findLast((notify) => isFinal(notify.sipfragStatus)) ?? null;
}

/** The NOTIFY that tells the outcome, or the last one where none does. */
export function lastNotify(t: TransferRecord): NotifyRecord | null {
  return t.notifies[t.notifies.length - 1] ?? null;
}

/** Whether the outcome is the transferee's word only: the call to the target is not in this trace. */
export function isHearsay(t: TransferRecord): boolean {
  return (t.targetLeg?.finalStatus ?? null) === null;
}

/** Certain where the target leg shows it, likely where only a NOTIFY says so. */
export function confidenceOf(t: TransferRecord): Confidence {
  return isHearsay(t) ? 'likely' : 'certain';
}

export function match(atFault: Blamed, confidence: Confidence): Match {
  return { atFault, confidence };
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

/** `486 Busy Here`, as the decisive message worded it. */
export function decisiveWords(t: TransferRecord): string {
  const status = decisiveStatus(t);
  const phrase = isHearsay(t) ? (finalClaim(t)?.sipfragPhrase ?? '') : (t.targetLeg?.finalPhrase ?? '');
  return plain(`${status ?? ''} ${phrase}`.trim());
}

/** `180 Ringing`, as the sipfrag of a NOTIFY words it; null without a NOTIFY or without a status in it. */
export function reportWords(notify: NotifyRecord | null): string | null {
  return notify?.sipfragStatus == null ? null : plain(`${notify.sipfragStatus} ${notify.sipfragPhrase}`.trim());
}

/** `403 Forbidden`: how the REFER was answered. */
export function referWords(t: TransferRecord): string {
  return plain(`${t.refer.status ?? ''} ${t.refer.phrase}`.trim());
}

/** Whether the transferor hung up before the target's final response (or before any report, where that is not seen). */
export function isEarlyByeOfTransferor(t: TransferRecord): boolean {
  if (t.bye?.by !== 'transferor') {
    return false;
  }
  const decided = t.targetLeg?.finalAt ?? finalClaim(t)?.sentAt ?? null;
  return decided === null || isBefore(t.bye.at, decided);
}

/** Whether a party had its chance to act on what it got: the time of a transaction, or the end of the call. */
export function hadItsChance(t: TransferRecord, since: Moment | null): boolean {
  return t.bye !== null || patienceUs(t, since) >= TRANSACTION_US;
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
