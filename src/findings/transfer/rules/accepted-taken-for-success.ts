import { translatable } from '../../../languages/index.ts';
import { isBefore } from '../../../model/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import {
  byeAfterAcceptanceUs,
  finalClaim,
  isEarlyByeOfTransferor,
  isReportOverdue,
  match,
  missing,
  referWords,
  targetName,
  transferorName,
} from '../facts/transfer-facts.ts';

/** Before any report: whoever waits for one, if only for 100, has not taken the acceptance for the end. */
function isTaken(t: TransferRecord): boolean {
  const { bye } = t;
  const isUntold = !t.isSubscriptionSuppressed && t.unseenNotifies === 0 && finalClaim(t) === null;
  if (t.outcome !== 'succeeded' || bye === null || !isUntold || !isEarlyByeOfTransferor(t) || !isReportOverdue(t)) {
    return false;
  }
  return isBefore(t.refer.answeredAt, bye.at) && !t.notifies.some(({ sentAt }) => isBefore(sentAt, bye.at));
}

const en: RuleText<TransferRecord> = {
  title: '2xx to the REFER taken for success',
  what: 'The transferor hung up as soon as its REFER was accepted, before any report and before the target had answered.',
  why: '200 or 202 to REFER says only that the receiver will try. This time the target answered; had it not, the caller would have had no call at all.',
  needs: "The BYE of the transferor after the 2xx, before any NOTIFY and before the target's answer.",
  message: (t) =>
    `${transferorName(t)} took ${referWords(t)} for success and hung up ${spansIn('en').later(byeAfterAcceptanceUs(t))}, before ${targetName(t)} had answered; it never learned the outcome`,
  fix: () => [
    'Wait for a NOTIFY with a status of 200 or above before the BYE; the 200 or 202 of the REFER is no answer of the target.',
    'If the application cannot read NOTIFY, let the PBX do the transfer.',
  ],
};

export const acceptedTakenForSuccess: Rule<TransferRecord> = {
  id: 'transfer/accepted-taken-for-success',
  severity: 'warning',
  references: ['RFC 7647 §5', 'RFC 3515 §2.4.4'],
  check: (t) => (isTaken(t) ? match('transferor', 'certain') : null),
  misses: (t) => missing(t, 'transferee', t.targetLeg?.finalAt ?? null),
  text: translatable(en),
};
