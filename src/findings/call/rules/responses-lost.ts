import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, type JudgeableCall, match } from '../facts/call-facts.ts';
import { isCallerDeaf } from '../facts/silence.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Responses do not reach the caller',
  what: 'Responses went out here, and the caller sent the same INVITE again and again as if it had heard none; no ACK came.',
  why: 'The callee rings or answers, and the caller hears nothing and gives up.',
  needs:
    'An INVITE sent three times or more, the last time well after a response to it, and no ACK or other sign that the caller heard.',
  message: (c) =>
    `what ${c.facts.attempt?.to ?? '?'} sends does not reach ${callerOf(c)} (${c.facts.attempt?.from ?? '?'}): the INVITE came ${(c.facts.attempt?.repeats ?? 0) + 1} times although it was answered here, and no ACK is seen`,
  fix: (c) => [
    `Capture at ${c.facts.attempt?.from ?? 'the caller'} too: do the responses arrive there?`,
    'Compare where the INVITE came from with its top Via: without rport the responses go to the port that Via names (RFC 3581).',
    'Look for a firewall, ALG or NAT that lets nothing back, and for a response whose fragments are dropped.',
  ],
};

export const responsesLost: Rule<JudgeableCall> = {
  id: 'call/responses-lost',
  severity: 'warning',
  references: ['RFC 3261 §17.1.1.2', 'RFC 3261 §13.3.1.4'],
  doubt: 'unseen',
  check: (c) => (isCallerDeaf(c) ? match(null, 'likely') : null),
  text: translatable(en),
};
