import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { byAgent } from '../facts/agents.ts';
import { match, transfereeName, transferorName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Reports switched off unasked',
  what: 'The 2xx says Refer-Sub: false, although the REFER did not ask for that.',
  why: 'The transferor waits for NOTIFYs that will never come.',
  needs: 'The REFER and the 2xx with Refer-Sub: false.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(t.refer.answerAgent)} accepted the REFER with Refer-Sub: false, which ${transferorName(t)} had not asked for: no report will come`,
  fix: () => ['Send Refer-Sub: false only in answer to a REFER that carries it (RFC 4488 §4), and NOTIFY otherwise.'],
};

export const reportsSuppressedUnasked: Rule<TransferRecord> = {
  id: 'transfer/reports-suppressed-unasked',
  severity: 'warning',
  references: ['RFC 4488 §4'],
  check: (t) =>
    t.isSubscriptionSuppressed && !t.refer.asksNoSubscription && !t.refer.requires.includes('explicitsub')
      ? match('transferee', 'certain')
      : null,
  text: translatable(en),
};
