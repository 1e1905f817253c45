import type { NotifyRecord, TransferRecord } from '../../../records/index.ts';
import { endsSubscription, isGivenUp, isSuccess, TRANSACTION_US } from '../../../sip/index.ts';
import { finalClaim, patienceUs } from './transfer-facts.ts';

/**
 * The NOTIFY whose refusal ended the subscription, where none after it was taken: nothing more may be reported then, and what
 * was not is its refuser's doing (RFC 6665 §4.2.2). Null where none did.
 */
export function endingRefusal({ notifies }: TransferRecord): NotifyRecord | null {
  const lastTaken = notifies.findLastIndex(({ answeredWith }) => isSuccess(answeredWith));
  return notifies.slice(lastTaken + 1).find(({ answeredWith }) => endsSubscription(answeredWith)) ?? null;
}

/** The NOTIFY with the outcome; where a refusal kept it from being sent, the one that was refused. */
export function claimOrRefused(t: TransferRecord): NotifyRecord | null {
  return finalClaim(t) ?? endingRefusal(t);
}

/**
 * The NOTIFY that got no answer through its whole schedule, where none after it was taken: that ends the subscription as a
 * refusal does (RFC 6665 §4.2.2). Null where none did, or where it said itself that it was the last.
 */
export function endingSilence(t: TransferRecord): NotifyRecord | null {
  const later = t.notifies.slice(t.notifies.findLastIndex(({ answeredWith }) => isSuccess(answeredWith)) + 1);
  return later.find((n) => n.answeredWith === null && n.subscriptionState !== 'terminated' && hasRunOut(t, n)) ?? null;
}

/** One repetition may be missing from the trace; who stops before that got an answer which it lacks. */
function hasRunOut(t: TransferRecord, { repeats, sentAt }: NotifyRecord): boolean {
  const isAll = t.refer.isReliable || isGivenUp('NOTIFY', repeats + 2);
  return isGivenUp('NOTIFY', repeats + 1) || (isAll && patienceUs(t, sentAt) >= TRANSACTION_US);
}
