import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { failedWith, finalClaim, match, reportWords, targetName, transfereeName } from '../facts/transfer-facts.ts';

function hasWithdrawn(t: TransferRecord): boolean {
  const reason = finalClaim(t)?.reason;
  return failedWith(t, [603]) && t.targetLeg === null && (reason === 'rejected' || reason === 'giveup');
}

const en: RuleText<TransferRecord> = {
  title: 'Transferee refused after accepting',
  what: 'The transferee accepted the REFER, placed no call in this trace, and then reported 603 with reason rejected or giveup: its user or policy said no, later.',
  why: 'No call to the target was made; the original call goes on.',
  needs: 'A NOTIFY with 603 and reason=rejected or giveup, and no call to the target.',
  message: (t) =>
    `${transfereeName(t)} accepted the REFER and withdrew later: ${reportWords(finalClaim(t)) ?? '?'}, reason=${plain(finalClaim(t)?.reason ?? '?')}; the trace shows no call to ${targetName(t)}`,
  fix: () => [
    'Resume the original call, and tell the caller.',
    'If a policy refuses, let it refuse the REFER itself: the transferor then knows at once.',
  ],
};

export const transfereeWithdrew: Rule<TransferRecord> = {
  id: 'transfer/transferee-withdrew',
  severity: 'error',
  references: ['RFC 3515 §2.4.7', 'RFC 6665 §4.1.3'],
  doubt: 'hearsay',
  check: (t) => (hasWithdrawn(t) ? match('transferee', 'likely') : null),
  text: translatable(en),
};
