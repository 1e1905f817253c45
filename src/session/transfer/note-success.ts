import type { NotifyWords } from '../../records/index.ts';
import { isSuccess, type SipMessage } from '../../sip/index.ts';
import { findDialog } from '../leg/dialog.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';
import type { FollowedLeg } from './followed-leg.ts';
import type { Referral } from './referral.ts';
import type { InviteIdentity } from './triggered-call.ts';

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

/** Notes of both calls that an INVITE asked to replace the one by the other: one that still rings, or is over (RFC 3891 §3). */
export function markReplaced({ leg, replaces }: InviteIdentity, legNamed: (callId: string) => Leg | null): void {
  if (replaces === null) {
    return;
  }
  const named = legNamed(replaces.callId);
  const dialog = named === null ? null : findDialog(named.dialogs, replaces.toTag, replaces.fromTag);
  if (named !== null && dialog?.state === 'early') {
    named.wasReplacedWhileEarly = true;
  }
  leg.replacesEnded ||= dialog?.state === 'ended';
}
