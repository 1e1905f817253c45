import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { failedAs, finalWords, type JudgeableCall, makerOf, match, relayOrNobody } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Server failed',
  what: 'The element that answered could not handle the call for a reason of its own.',
  why: 'The call fails though the number may be right and the callee free.',
  needs: 'A 5xx to an INVITE.',
  message: (c) => `${makerOf(c)} could not handle the call (${finalWords(c)})`,
  fix: (c) => [
    `See the log of ${makerOf(c)} at this time.`,
    '502 and 504 name something behind it that failed or did not answer: capture there.',
    'Let the caller try another route.',
  ],
};

export const serverFailed: Rule<JudgeableCall> = {
  id: 'call/server-failed',
  severity: 'error',
  references: ['RFC 3261 §21.5'],
  check: (c) => (failedAs(c, 5) ? match(relayOrNobody(c), 'certain') : null),
  text: translatable(en),
};
