import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, callerOf, type JudgeableCall, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Two phones answered',
  what: 'Two branches of the call were answered, each with its own To tag.',
  why: 'The caller talks to one; the other should be ended at once.',
  needs: 'Two 2xx with different To tags to one INVITE.',
  message: (c) => `two of the phones of ${calleeOf(c)} answered the call of ${callerOf(c)}`,
  fix: () => [
    'See that the caller sends ACK and BYE to the second one.',
    'A proxy that forks should cancel the other branches as soon as one answers.',
  ],
};

export const answeredTwice: Rule<JudgeableCall> = {
  id: 'call/answered-twice',
  severity: 'info',
  references: ['RFC 3261 §13.2.2.4'],
  check: (c) => (c.outcome === 'answered' && c.facts.hasSecondAnswer ? match(null, 'certain') : null),
  text: translatable(en),
};
