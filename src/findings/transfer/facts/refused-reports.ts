import type { NotifyRecord, TransferRecord } from '../../../records/index.ts';
import { endsSubscription, isSuccess } from '../../../sip/index.ts';
import { finalClaim } from './transfer-facts.ts';

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
