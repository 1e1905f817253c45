import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { confidenceOf, decisiveWords, failedWith, match, ringEndingOf, targetName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Target busy',
  what: 'The target answered the transferred call with 486 or 600.',
  why: 'The target is in another call, has no free line, or is set to do not disturb.',
  needs: '486 or 600 on the call to the target or in the sipfrag, and no 180 before it.',
  message: (t) => `the target, ${targetName(t)}, was busy (${decisiveWords(t)})`,
  fix: (t) => [
    'Resume the held call and offer voicemail or another number.',
    `If ${targetName(t)} should take a second call, raise its call-waiting or line limit; check do not disturb.`,
  ],
};

export const targetBusy: Rule<TransferRecord> = {
  id: 'transfer/target-busy',
  severity: 'error',
  references: ['RFC 5589 §6.3.1', 'RFC 3261 §21.4.24'],
  check: (t) => (failedWith(t, [486, 600]) && ringEndingOf(t) === null ? match('target', confidenceOf(t)) : null),
  text: translatable(en),
};
