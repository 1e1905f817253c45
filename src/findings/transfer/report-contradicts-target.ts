import type { TransferRecord } from '../../session/index.ts';
import { plain } from '../names.ts';
import type { Rule, RuleText } from '../rule.ts';
import { finalClaim, match, targetName, transfereeName } from './facts.ts';

function contradicts(t: TransferRecord): boolean {
  const claimed = finalClaim(t)?.sipfragStatus ?? null;
  const actual = t.targetLeg?.finalStatus ?? null;
  return t.outcome === 'failed' && claimed !== null && actual !== null && claimed !== actual;
}

const en: RuleText<TransferRecord> = {
  title: 'NOTIFY contradicts the call to the target',
  what: 'The final status in the NOTIFY is not the one the call to the target got.',
  why: 'The transferor, and whoever reads its log, sees a wrong reason.',
  message: (t) =>
    `${transfereeName(t)} reported ${finalClaim(t)?.sipfragStatus ?? '?'} ${plain(finalClaim(t)?.sipfragPhrase ?? '')}, but the call to ${targetName(t)} ended with ${t.targetLeg?.finalStatus ?? '?'} ${plain(t.targetLeg?.finalPhrase ?? '')}: believe the call`,
  fix: () => [
    'Judge by the call to the target.',
    'Make the transferee pass the final response on unchanged (RFC 3515 §2.4.5); B2BUAs often fold them into 503 or 486.',
  ],
};

const vi = en;

export const reportContradictsTarget: Rule<TransferRecord> = {
  id: 'transfer/report-contradicts-target',
  severity: 'warning',
  references: ['RFC 3515 §2.4.5'],
  check: (t) => (contradicts(t) ? match('transferee', 'certain') : null),
  text: { en, vi },
};
