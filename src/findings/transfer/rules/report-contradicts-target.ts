import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { byAgent } from '../facts/agents.ts';
import {
  CONTRADICTION_DOUBTS,
  contradictionOf,
  decisiveWords,
  finalClaim,
  reportWords,
  targetName,
  transfereeName,
} from '../facts/transfer-facts.ts';
import { successReportedTooEarly } from './success-reported-too-early.ts';

/** A success reported before the target's answer is another rule's. */
function isPremature(t: TransferRecord): boolean {
  return successReportedTooEarly.check(t) !== null;
}

function contradicts(t: TransferRecord): boolean {
  const claimed = finalClaim(t)?.sipfragStatus ?? null;
  const actual = t.targetLeg?.finalStatus ?? null;
  return t.outcome === 'failed' && claimed !== null && actual !== null && claimed !== actual && !isPremature(t);
}

const en: RuleText<TransferRecord> = {
  title: 'NOTIFY contradicts the call to the target',
  what: 'The final status in the NOTIFY is not the one the call to the target got.',
  why: 'The transferor, and whoever reads its log, sees a wrong reason.',
  needs: 'The final response of the target and a NOTIFY with another one.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(finalClaim(t)?.agent)} reported ${reportWords(finalClaim(t)) ?? '?'}, but the call to ${targetName(t)} ended with ${decisiveWords(t)}: believe the call`,
  fix: () => [
    'Judge by the call to the target.',
    'Make the transferee pass the final response on unchanged (RFC 3515 §2.4.5); B2BUAs often fold them into 503 or 486.',
  ],
};

export const reportContradictsTarget: Rule<TransferRecord> = {
  id: 'transfer/report-contradicts-target',
  severity: 'warning',
  references: ['RFC 3515 §2.4.5'],
  doubt: CONTRADICTION_DOUBTS,
  check: (t) => (contradicts(t) ? contradictionOf(t) : null),
  text: translatable(en),
};
