import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableCall, MANY_REPEATS, match, unroutableContact } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'ACK lost on its way',
  what: 'The ACK is in the trace, and the answer is repeated all the same: beyond the point of capture the ACK does not arrive.',
  why: 'After 32 s the callee hangs up, or the call goes on without it knowing that it is up.',
  needs: 'A 2xx sent three times or more after its ACK had passed.',
  message: (c) =>
    `the ACK passed here towards ${c.facts.final?.ackTo ?? '?'}, and ${c.facts.final?.from ?? '?'} still repeated its answer ${c.facts.final?.repeatsAfterAck ?? 0} times`,
  fix: () => [
    'Look beyond the point of capture, on the way to the callee: loss, a firewall, another port.',
    'See whether the ACK goes to the address that sent the answer, and with the same To tag.',
  ],
};

export const ackLost: Rule<JudgeableCall> = {
  id: 'call/ack-lost',
  severity: 'warning',
  references: ['RFC 3261 §13.3.1.4'],
  check: (c) =>
    c.outcome === 'answered' && (c.facts.final?.repeatsAfterAck ?? 0) >= MANY_REPEATS && unroutableContact(c) === null
      ? match(null, 'certain')
      : null,
  text: translatable(en),
};
