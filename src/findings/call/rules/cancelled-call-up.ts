import { translatable } from '../../../languages/index.ts';
import { TRANSACTION_US } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, callerOf, type JudgeableCall, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Cancelled call left up',
  what: 'The CANCEL crossed the answer, and the caller did not end the call with a BYE.',
  why: 'The callee picked up and hears nobody; the line stays taken.',
  needs: 'A CANCEL for an INVITE that got a 2xx, and half a minute of trace behind it without a BYE.',
  message: (c) =>
    `${callerOf(c)} cancelled the call in the moment in which ${calleeOf(c)} answered, and no BYE followed`,
  fix: () => ["Let the caller's stack answer a 2xx after CANCEL with ACK and then BYE."],
};

export const cancelledCallUp: Rule<JudgeableCall> = {
  id: 'call/cancelled-call-up',
  severity: 'warning',
  references: ['RFC 3261 §9.1', 'RFC 3261 §15'],
  doubt: 'unseen',
  check: (c) =>
    c.outcome === 'answered' &&
    c.facts.attempt?.cancelStatus != null &&
    c.facts.bye === null &&
    c.facts.quietUs >= TRANSACTION_US
      ? match(null, 'possible')
      : null,
  text: translatable(en),
};
