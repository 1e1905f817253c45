import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { decisiveWords, failedWith, isHearsay, match, targetName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Target did not answer',
  what: 'The transferred call ended with 408 or 480: nobody answered in time, or the target is not available now.',
  why: 'The target exists, but its phone is off, not registered, or was not picked up.',
  needs: '408 or 480 on the call to the target or in the sipfrag.',
  message: (t) =>
    `the target, ${targetName(t)}, ${t.targetLeg?.rang ? 'rang and was not answered' : 'was not available'} (${decisiveWords(t)})`,
  fix: () => [
    'Resume the original call and offer voicemail or another number.',
    'Check that the target is registered, and how long it may ring before 408 or 480 is sent.',
  ],
};

export const targetNoAnswer: Rule<TransferRecord> = {
  id: 'transfer/target-no-answer',
  severity: 'error',
  references: ['RFC 5589 §6.3.2', 'RFC 3261 §21.4.9'],
  check: (t) => (failedWith(t, [408, 480]) ? match('target', isHearsay(t) ? 'possible' : 'likely') : null),
  text: translatable(en),
};
