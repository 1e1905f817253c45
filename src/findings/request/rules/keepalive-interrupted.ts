import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';
import { clientIn, endIn, goodIn, match, type RequestNotice } from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'Peer did not answer OPTIONS for a while',
  what: 'OPTIONS to a peer went unanswered for a while, and then it answered again.',
  why: 'The trunk was down in between: calls then failed or went elsewhere.',
  needs:
    'Several OPTIONS in a row without an answer, or one that was sent five times or that an ICMP error speaks of; an answer to one after them; and an answer to one before them, repetitions, or that error.',
  message: (n) =>
    `${endIn(n, 'en')} did not answer OPTIONS of ${clientIn(n, 'en')} for ${secondsOf(n.backUs - n.firstUs, 'en')} s and came back, ${goodIn(n, 'en')}`,
  fix: () => [
    'Look at what happened to the peer or the network at that moment; failed calls in that time have the same cause.',
  ],
};

export const keepaliveInterrupted: Rule<RequestNotice> = {
  id: 'request/keepalive-interrupted',
  severity: 'warning',
  references: ['RFC 3261 §11.2'],
  check: (n) => (n.fate === 'peer-back' ? match(null, 'certain') : null),
  text: translatable(en),
};
