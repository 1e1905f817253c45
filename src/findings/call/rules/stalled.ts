import { translatable } from '../../../languages/index.ts';
import { TIMER_C_US } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { calleeOf, type JudgeableCall, match } from '../facts/call-facts.ts';

function isHanging({ facts }: JudgeableCall): boolean {
  const { attempt } = facts;
  return attempt?.hadProvisional === true && !attempt.wentOn && facts.quietUs >= TIMER_C_US;
}

const en: RuleText<JudgeableCall> = {
  title: 'Call attempt left hanging',
  what: 'A provisional response came, then nothing for longer than Timer C: no answer, no refusal, no CANCEL.',
  why: 'Caller and callee wait for each other, and lines stay taken.',
  needs: 'A provisional response, and three minutes of trace behind it without another message of the call.',
  message: (c) =>
    `the call to ${calleeOf(c)} was provisionally answered by ${c.facts.attempt?.to ?? '?'} and then nothing came${spansIn('en').lasting(c.facts.quietUs)}`,
  fix: () => [
    "Capture on the callee's side: was a final response sent, and did it get lost?",
    'Set a ring timeout: Expires in the INVITE, Timer C in the proxy.',
  ],
};

export const stalled: Rule<JudgeableCall> = {
  id: 'call/stalled',
  severity: 'warning',
  references: ['RFC 3261 §16.6'],
  doubt: 'unseen',
  check: (c) => (c.outcome === 'no-final' && isHanging(c) ? match(null, 'possible') : null),
  text: translatable(en),
};
