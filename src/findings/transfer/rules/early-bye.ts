import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import {
  byeAfterReferUs,
  finalClaim,
  isEarlyByeOfTransferor,
  isReportOverdue,
  match,
  missing,
  targetName,
  transferorName,
} from '../facts/transfer-facts.ts';

function isUntold(t: TransferRecord): boolean {
  return !t.isSubscriptionSuppressed && t.unseenNotifies === 0 && finalClaim(t) === null;
}

const en: RuleText<TransferRecord> = {
  title: 'Transferor hung up before the outcome',
  what: 'The transferor ended the original call before the target had answered, and no final NOTIFY followed.',
  why: 'The transfer happened to work; had the target not answered, the caller would have been lost.',
  needs: "The BYE of the transferor before the target's answer, after a provisional report, and no final NOTIFY.",
  message: (t) =>
    `${transferorName(t)} hung up ${spansIn('en').after(byeAfterReferUs(t), 'the REFER')}, before ${targetName(t)} had answered, and so never learned the outcome`,
  fix: () => [
    'Wait for a NOTIFY with a status of 200 or above before the BYE.',
    'A REFER accepted with 202 says nothing about the outcome.',
  ],
};

export const earlyBye: Rule<TransferRecord> = {
  id: 'transfer/early-bye',
  severity: 'warning',
  references: ['RFC 5589 §6', 'RFC 3515 §2.4.4'],
  check: (t) =>
    t.outcome === 'succeeded' && isUntold(t) && isEarlyByeOfTransferor(t) && isReportOverdue(t)
      ? match('transferor', 'certain')
      : null,
  misses: (t) => missing(t, 'transferee', t.targetLeg?.finalAt ?? null),
  text: translatable(en),
};
