import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isRefusal } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  CONTRADICTION_DOUBTS,
  contradictionOf,
  finalClaim,
  isHearsay,
  reportWords,
  targetName,
  transfereeName,
} from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Success reported as failure',
  what: 'The target answered the call, and the transferee reported a failure in its NOTIFY.',
  why: 'The transferor believes the transfer failed and may take back a call that is already at the target.',
  needs: 'The answer of the target, and a NOTIFY that reports a failure.',
  message: (t) => `${targetName(t)} answered, but ${transfereeName(t)} reported ${reportWords(finalClaim(t)) ?? '?'}`,
  fix: () => ['Make the transferee report the final response of the call it placed (RFC 3515 §2.4.5).'],
};

export const falseFailureReport: Rule<TransferRecord> = {
  id: 'transfer/false-failure-report',
  severity: 'warning',
  references: ['RFC 3515 §2.4.5'],
  doubt: CONTRADICTION_DOUBTS,
  check: (t) =>
    t.outcome === 'succeeded' && !isHearsay(t) && isRefusal(finalClaim(t)?.sipfragStatus) ? contradictionOf(t) : null,
  text: translatable(en),
};
