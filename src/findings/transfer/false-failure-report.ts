import type { TransferRecord } from '../../session/index.ts';
import { plain } from '../names.ts';
import type { Rule, RuleText } from '../rule.ts';
import { finalClaim, isHearsay, match, targetName, transfereeName } from './facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Success reported as failure',
  what: 'The target answered the call, and the transferee reported a failure in its NOTIFY.',
  why: 'The transferor believes the transfer failed and may take back a call that is already at the target.',
  message: (t) =>
    `${targetName(t)} answered, but ${transfereeName(t)} reported ${finalClaim(t)?.sipfragStatus ?? '?'} ${plain(finalClaim(t)?.sipfragPhrase ?? '')}`,
  fix: () => ['Make the transferee report the final response of the call it placed (RFC 3515 §2.4.5).'],
};

const vi = en;

export const falseFailureReport: Rule<TransferRecord> = {
  id: 'transfer/false-failure-report',
  severity: 'warning',
  references: ['RFC 3515 §2.4.5'],
  check: (t) =>
    t.outcome === 'succeeded' && !isHearsay(t) && (finalClaim(t)?.sipfragStatus ?? 0) >= 300
      ? match('transferee', 'certain')
      : null,
  text: { en, vi },
};
