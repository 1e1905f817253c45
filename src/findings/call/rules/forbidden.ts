import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  calleeOf,
  callerOf,
  failedWith,
  finalWords,
  type JudgeableCall,
  makerOf,
  match,
  saysMore,
} from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Call forbidden',
  what: 'The element that answered does not allow this call.',
  why: 'Trying again changes nothing: a rule, an account or a caller number stands against it.',
  needs: 'A 403 to an INVITE.',
  message: (c) => `${makerOf(c)} does not allow ${callerOf(c)} to call ${calleeOf(c)} (${finalWords(c)})`,
  fix: (c) => [
    ...(saysMore(c)
      ? []
      : [`The answer says no more than its code: the log of ${makerOf(c)} tells which rule it was.`]),
    ...((c.facts.attempt?.asked?.credentials.length ?? 0) > 0
      ? ['The INVITE carried credentials: some servers answer a wrong password with 403.']
      : []),
    'See whether the caller number is one that the account may show, and in the form the trunk wants.',
    'See whether the address the call comes from is allowed, and the destination not barred.',
  ],
};

export const forbidden: Rule<JudgeableCall> = {
  id: 'call/forbidden',
  severity: 'error',
  references: ['RFC 3261 §21.4.4'],
  check: (c) => (failedWith(c, [403]) ? match(null, 'certain') : null),
  text: translatable(en),
};
