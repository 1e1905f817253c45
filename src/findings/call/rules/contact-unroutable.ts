import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { isAnswerRepeated, type JudgeableCall, match, unroutableContact } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'ACK led to a private address',
  what: 'The answer names a private Contact though it comes from a public address, and it is repeated because no ACK arrives.',
  why: 'The callee ends the call after half a minute: ACK, BYE and every change go where nobody is.',
  needs: 'A 2xx repeated until the callee gave up, with a private Contact and no Record-Route, from a public address.',
  message: (c) =>
    `the answer from ${unroutableContact(c)?.from ?? '?'} names ${unroutableContact(c)?.host ?? '?'} as Contact, where no ACK from outside arrives; it was sent ${(c.facts.final?.repeats ?? 0) + 1} times`,
  fix: () => [
    'Tell the answering side its public address (external address, STUN), or turn its SIP ALG off and let the server correct Contact.',
    'Let the proxy in front of it Record-Route, so that ACK and BYE pass through it.',
  ],
};

export const contactUnroutable: Rule<JudgeableCall> = {
  id: 'call/contact-unroutable',
  severity: 'error',
  references: ['RFC 3261 §12.1.1', 'RFC 3261 §13.2.2.4'],
  doubt: 'effect',
  check: (c) => (isAnswerRepeated(c) && unroutableContact(c) !== null ? match(null, 'likely') : null),
  text: translatable(en),
};
