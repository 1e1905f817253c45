import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, failedWith, finalWords, hasRung, type JudgeableCall, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Rang, and nobody answered',
  what: 'The call rang and was ended by a timer or by the network.',
  why: 'Nothing is broken: nobody picked up.',
  needs: 'Ringing, then 408, 480 or 487 without a CANCEL in the trace.',
  message: (c) => `${calleeOf(c)} rang and did not answer (${finalWords(c)})`,
  fix: () => ['Lengthen the ring time, or forward to voicemail on no answer.'],
};

export const noAnswer: Rule<JudgeableCall> = {
  id: 'call/no-answer',
  severity: 'info',
  references: ['RFC 3261 §21.4.19'],
  check: (c) => (hasRung(c) && failedWith(c, [408, 480, 487]) ? match(null, 'likely') : null),
  text: translatable(en),
};
