import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, failedWith, finalWords, type JudgeableCall, makerOf, match, saysMore } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'INVITE not understood',
  what: 'The element that answered found the INVITE malformed.',
  why: 'Every call built the same way fails there.',
  needs: 'A 400 to an INVITE.',
  message: (c) => `${makerOf(c)} could not read the INVITE of ${callerOf(c)} (${finalWords(c)})`,
  fix: (c) => [
    ...(saysMore(c) ? [] : [`The answer does not name the header: the log of ${makerOf(c)} may.`]),
    'Look at the INVITE on the hop that was refused: what an SBC or header rule added there is the first suspect.',
    'Compare with a call to the same element that works.',
  ],
};

export const malformedRequest: Rule<JudgeableCall> = {
  id: 'call/malformed-request',
  severity: 'error',
  references: ['RFC 3261 §21.4.1'],
  doubt: 'hearsay',
  check: (c) => (failedWith(c, [400]) ? match(null, 'likely') : null),
  text: translatable(en),
};
