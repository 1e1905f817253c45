import type { NotifyWords } from '../../records/index.ts';
import { isSuccess, type SipMessage } from '../../sip/index.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';
import type { FollowedLeg } from './followed-leg.ts';
import type { Referral } from './referral.ts';

/** The calls that a transfer ends are done with: a BYE in them may find nothing. */
export function noteSuccess({ leg, replaced }: Referral, { sipfragStatus }: NotifyWords): void {
  if (isSuccess(sipfragStatus)) {
    leg.wasTransferred = true;
    if (replaced?.leg != null) {
      replaced.leg.wasTransferred = true;
    }
  }
}

/** The answer to a NOTIFY that was not captured: it went from the transferee to the transferor. */
export function noteUnseen(leg: FollowedLeg, transaction: Transaction): void {
  const referral = leg.referrals.findLast((r) => r.transfereeTag === transaction.fromTag && !r.isDecided);
  if (referral !== undefined) {
    referral.unseenNotifies++;
  }
}

/** Event refer under tags that belong to no REFER: kept with the latest transfer that waits for a report. */
export function noteStray(leg: FollowedLeg, message: SipMessage, words: NotifyWords, transaction: Transaction): void {
  const { fromTag, sipfragStatus } = words;
  const referral = leg.referrals.findLast((r) => !r.isDecided && r.transferorTag !== fromTag);
  if (referral !== undefined) {
    referral.stray ??= { toTag: message.toTag(), fromTag, sipfragStatus, transaction };
  }
}

/** An INVITE with Replaces named one of the early dialogs of a call. */
export function markReplaced(leg: Leg | null, toTag: string, fromTag: string): void {
  const early = leg?.dialogs.find(
    (d) =>
      d.state === 'early' &&
      ((d.calleeTag === toTag && d.callerTag === fromTag) || (d.calleeTag === fromTag && d.callerTag === toTag)),
  );
  if (leg !== null && early !== undefined) {
    leg.wasReplacedWhileEarly = true;
  }
}
