import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, transferorName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Several REFERs at once',
  what: 'The transferor sent a REFER while an earlier one of the same call had no answer yet.',
  why: 'The reports of both mix; only the event id tells them apart, and stacks that leave it out cannot.',
  needs: 'Two REFERs of one side in one call, the second before the answer to the first.',
  message: (t) => `${transferorName(t)} sent this REFER while an earlier one of the same call was still unanswered`,
  fix: () => ['Wait for the answer, better for the final NOTIFY, before the next REFER of a call.'],
};

export const refersOverlapping: Rule<TransferRecord> = {
  id: 'transfer/refers-overlapping',
  severity: 'info',
  references: ['RFC 3515 §2.4.6'],
  doubt: 'unseen',
  check: (t) => (t.refer.hadPendingRefer && t.outcome !== 'rejected' ? match('transferor', 'likely') : null),
  text: translatable(en),
};
