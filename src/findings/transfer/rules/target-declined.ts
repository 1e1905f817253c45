import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  decisiveStatus,
  decisiveWords,
  failedWith,
  isHearsay,
  match,
  targetName,
  transfereeName,
} from '../facts/transfer-facts.ts';

/** A sipfrag 603 without a target leg may be the transferee's own refusal (RFC 3515 §2.4.5). */
export function isAmbiguous(t: TransferRecord): boolean {
  return isHearsay(t) && decisiveStatus(t) === 603;
}

const en: RuleText<TransferRecord> = {
  title: 'Target declined',
  what: 'The transferred call was declined (603) or marked unwanted (607).',
  why: 'Somebody, or a policy acting for them, does not want this call: it will not help to try again.',
  needs: '603 or 607 on the call to the target or in the sipfrag.',
  message: (t) =>
    `${isAmbiguous(t) ? `the transferee reports ${decisiveWords(t)}: ${targetName(t)} declined, or ${transfereeName(t)} refused to place the call` : `the target, ${targetName(t)}, declined the call (${decisiveWords(t)})`}`,
  fix: () => [
    'Resume the original call and tell the caller.',
    'If nobody pressed decline, look for a policy at the target: screening, do not disturb, an analytics service.',
  ],
};

export const targetDeclined: Rule<TransferRecord> = {
  id: 'transfer/target-declined',
  severity: 'error',
  references: ['RFC 3261 §21.6.2', 'RFC 8197 §4'],
  check: (t) => (failedWith(t, [603, 607]) ? match('target', isHearsay(t) ? 'possible' : 'certain') : null),
  text: translatable(en),
};
