import type { NotifyWords } from '../../records/index.ts';
import { isFinal, type SipMessage } from '../../sip/index.ts';
import { finalClaim, type Notify } from './notify.ts';
import { isOfEarlierRefer } from './own-notifies.ts';
import { isRefused, type Referral } from './referral.ts';

/** The NOTIFY already known under this CSeq and From tag: another hop's copy or a retransmission. */
export function findNotify(referrals: readonly Referral[], message: SipMessage): [Referral, Notify] | null {
  const fromTag = message.fromTag();
  for (const referral of referrals) {
    for (const notify of referral.notifies) {
      if (notify.words.cseq === message.cseq && notify.words.fromTag === fromTag) {
        return [referral, notify];
      }
    }
  }
  return null;
}

/**
 * The transfer a NOTIFY reports on (RFC 3515 §2.4.4, §2.4.6): the dialog's tags first, then the event id, then the
 * only one still waiting for its outcome, then the latest REFER. Stacks that lose the To tag are known by their own.
 */
export function matchReferral(
  referrals: readonly Referral[],
  toTag: string | null,
  { fromTag, eventId }: Pick<NotifyWords, 'fromTag' | 'eventId'>,
): Referral | null {
  const isInDialog = ({ transferorTag, transfereeTag }: Referral): boolean =>
    transferorTag === toTag || (toTag === null && fromTag !== null && transfereeTag === fromTag);
  const candidates = referrals.filter(
    (referral) => isInDialog(referral) && !isRefused(referral) && !isOfEarlierRefer(referral, eventId),
  );
  const named = candidates.find((r) => eventId !== null && r.attempts.some((a) => a.cseq === eventId));
  if (named !== undefined) {
    return named;
  }
  const waiting = candidates.filter((referral) => finalClaim(referral.notifies) === null);
  const withoutIds = eventId === null ? waiting.filter(isReportedWithoutIds) : [];
  return withoutIds.at(-1) ?? waiting.at(-1) ?? candidates.at(-1) ?? null;
}

/** Only the first REFER of a dialog may be reported without an id; once it is, it stays so (RFC 3515 §2.4.6). */
function isReportedWithoutIds(referral: Referral): boolean {
  return referral.notifies.length > 0 && referral.notifies.every(({ words }) => words.eventId === null);
}

/** Whether the subscription was ended with a final status: nothing more needs to come. */
export function isReported(referral: Referral): boolean {
  return referral.notifies.some(
    ({ words }) => words.subscriptionState === 'terminated' && isFinal(words.sipfragStatus),
  );
}
