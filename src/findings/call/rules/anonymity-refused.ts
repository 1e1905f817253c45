import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, finalWords, type JudgeableCall, match } from '../facts/call-facts.ts';

const ANONYMITY = 433;

function isRefused(c: JudgeableCall): boolean {
  const saysSo = c.stir.some(({ cause }) => cause === ANONYMITY);
  return (c.outcome === 'failed' || c.outcome === 'rejected') && (c.finalStatus === ANONYMITY || saysSo);
}

const en: RuleText<JudgeableCall> = {
  title: 'Anonymous call refused',
  what: 'The call ended with 433, or its Reason says STIR cause 433: the called side takes no anonymous calls.',
  why: 'The same call with a number shown would go through.',
  needs: 'The final response, or its Reason.',
  message: (c) => `the call from ${callerOf(c)} was refused because it does not say who calls (${finalWords(c)})`,
  fix: () => [
    'Send a number: From or P-Asserted-Identity without Privacy: id.',
    'On the called side: relax the profile that demands a caller, if such calls are wanted.',
  ],
};

export const anonymityRefused: Rule<JudgeableCall> = {
  id: 'call/anonymity-refused',
  severity: 'error',
  references: ['RFC 5079 §5', 'RFC 9410 §3'],
  check: (c) => (isRefused(c) ? match(null, 'certain') : null),
  text: translatable(en),
};
