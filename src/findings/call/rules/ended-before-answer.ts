import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, failedWith, finalWords, type JudgeableCall, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Ended before it was answered',
  what: 'The INVITE got 487, and what ended it is not in the trace.',
  why: 'Mostly a caller that hung up; the CANCEL passed elsewhere or was not captured.',
  needs: 'A 487 without a CANCEL.',
  message: (c) =>
    `the call to ${calleeOf(c)} was ended before it was answered (${finalWords(c)}); no CANCEL is in this trace`,
  fix: () => ['Capture nearer the caller to see the CANCEL, or look for a Reason header.'],
};

export const endedBeforeAnswer: Rule<JudgeableCall> = {
  id: 'call/ended-before-answer',
  severity: 'info',
  references: ['RFC 3261 §21.4.25'],
  doubt: 'unseen',
  check: (c) => (failedWith(c, [487]) ? match(null, 'possible') : null),
  text: translatable(en),
};
