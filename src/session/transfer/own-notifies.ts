import type { Notify } from './notify.ts';
import type { Referral } from './referral.ts';

/**
 * Whether an event id names a REFER before this one that the trace does not show: in a dialog that was up before the trace it
 * may report on a transfer that was asked for then (RFC 3515 §2.4.6).
 */
export function isOfEarlierRefer({ attempts, dialogAtRefer }: Referral, eventId: number | null): boolean {
  const first = attempts[0]?.cseq ?? 0;
  return eventId !== null && eventId < first && dialogAtRefer === 'before-trace';
}

/**
 * The NOTIFYs that report on this transfer: where some name its REFER, those that name another are none of them; nor those
 * that name none, where a REFER before the trace may be what they are about.
 */
export function ownNotifies({ notifies, attempts, dialogAtRefer }: Referral): readonly Notify[] {
  const isNamed = ({ words }: Notify): boolean => attempts.some(({ cseq }) => cseq === words.eventId);
  if (!notifies.some(isNamed)) {
    return notifies;
  }
  const mayBeNameless = dialogAtRefer !== 'before-trace';
  return notifies.filter((notify) => isNamed(notify) || (mayBeNameless && notify.words.eventId === null));
}
