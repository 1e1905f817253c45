import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  confidenceOf,
  decisiveWords,
  doubtOf,
  failedWith,
  match,
  OUTCOME_DOUBTS,
  targetName,
} from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Target does not know Replaces',
  what: 'The call to the target requires Replaces, and the target refused with 420.',
  why: 'An attended transfer by Replaces cannot work with this target.',
  needs: '420 to the call with Replaces, or in the sipfrag.',
  message: (t) => `${targetName(t)} does not know the extension Replaces: ${decisiveWords(t)}`,
  fix: () => [
    'Enable Replaces at the target, or update it.',
    'Else hang up the consultation and transfer blind (RFC 5589 §7.7).',
    'A transferor can look first: a target that can do it lists `replaces` in Supported of its 200.',
  ],
};

export const replacesNotSupported: Rule<TransferRecord> = {
  id: 'transfer/replaces-not-supported',
  severity: 'error',
  references: ['RFC 5589 §7.7', 'RFC 3891 §3'],
  doubt: OUTCOME_DOUBTS,
  check: (t) => (failedWith(t, [420]) && t.replaces !== null ? match('target', confidenceOf(t), doubtOf(t)) : null),
  text: translatable(en),
};
