import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, failedWith, finalWords, type JudgeableCall, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Callee busy',
  what: 'The callee was in another call, or did not want to be disturbed.',
  why: 'Nothing is broken: the callee took no further call.',
  needs: 'A 486 or 600 to an INVITE.',
  message: (c) => `${calleeOf(c)} was busy (${finalWords(c)})`,
  fix: () => [
    'If the callee should take a second call, raise its line limit or call waiting.',
    'Busy with no call up: look for do not disturb, or a call that was never ended.',
  ],
};

export const busy: Rule<JudgeableCall> = {
  id: 'call/busy',
  severity: 'info',
  references: ['RFC 3261 §21.4.24', 'RFC 3261 §21.6.1'],
  check: (c) => (failedWith(c, [486, 600]) ? match(null, 'certain') : null),
  text: translatable(en),
};
