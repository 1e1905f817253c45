import { translatable } from '../../../languages/index.ts';
import { isChallenge } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Call refused',
  what: 'The call ended with a code that no other rule explains.',
  why: 'The caller did not get through.',
  needs: 'A final response of 400 or above to an INVITE.',
  message: (c) => `${makerOf(c)} refused the call to ${calleeOf(c)} (${finalWords(c)})`,
  fix: (c) => [
    `Read what the code means: siptriage explain ${c.finalStatus ?? ''}.`,
    `See the log of ${makerOf(c)} at this time.`,
  ],
};

export const refused: Rule<JudgeableCall> = {
  id: 'call/refused',
  severity: 'warning',
  references: ['RFC 3261 §21'],
  check: (c) =>
    c.outcome === 'failed' && !isChallenge(c.finalStatus) && (c.finalStatus ?? 0) >= 400
      ? match(null, 'certain')
      : null,
  text: translatable(en),
};
