import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, failedWith, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Callee not reachable now',
  what: '480 without ringing: the callee exists and is not registered, or is set to do not disturb.',
  why: 'Callers do not get through until the phone is back.',
  needs: 'A 480 before anything rang.',
  message: (c) => `${calleeOf(c)} could not be reached (${finalWords(c)} from ${makerOf(c)}), without ringing`,
  fix: () => [
    'See whether the callee is registered, and whether its Contact answers.',
    'Read phrase and Reason: they tell do not disturb from a phone that is off.',
    'Forward to voicemail when the phone is not registered.',
  ],
};

export const calleeUnavailable: Rule<JudgeableCall> = {
  id: 'call/callee-unavailable',
  severity: 'warning',
  references: ['RFC 3261 §21.4.19'],
  check: (c) => (failedWith(c, [480]) ? match(null, 'likely') : null),
  text: translatable(en),
};
