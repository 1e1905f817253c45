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
  title: 'Call to the target taken for a copy',
  what: 'The call to the target was answered 482: an element had already had it, on another way or a moment before.',
  why: 'A spiral through the same proxy, a fork that meets again, or a second try under the old Call-ID looks like a loop; the target is never asked.',
  needs: '482 to the call to the target, or in the sipfrag.',
  message: (t) =>
    `the call to ${targetName(t)} came twice to an element on the way, which refused the copy: ${decisiveWords(t)}${t.targetLeg?.answeredBy ? ` from ${t.targetLeg.answeredBy}` : ''}`,
  fix: () => [
    'Give a new attempt a new Call-ID, From tag and branch.',
    'Look for the address that stands twice in Via, and for two routes that lead to one server.',
    'At failover, do not send the same call through the proxy that has just had it.',
  ],
};

export const targetCallMerged: Rule<TransferRecord> = {
  id: 'transfer/target-call-merged',
  severity: 'error',
  references: ['RFC 3261 §8.2.2.2', 'RFC 3261 §21.4.20'],
  doubt: OUTCOME_DOUBTS,
  check: (t) => (failedWith(t, [482]) ? match('network', confidenceOf(t), doubtOf(t)) : null),
  text: translatable(en),
};
