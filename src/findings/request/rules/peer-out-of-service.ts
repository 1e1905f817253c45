import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { answerIn, clientIn, endIn, isRefused, match, type RequestNotice } from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'Peer answers that it takes no calls',
  what: 'OPTIONS is answered 503, 504 or 408: the peer, or something behind it, is out of service.',
  why: 'Who asks so takes the trunk out of use, and calls fail or go elsewhere.',
  needs: 'A 408, 503 or 504 to OPTIONS.',
  message: (n) =>
    `${endIn(n, 'en')} answers the OPTIONS of ${clientIn(n, 'en')} with ${answerIn(n, 'en')}: it takes no calls`,
  fix: () => ['See why the peer is out of service: overload, maintenance, nothing behind it.'],
};

export const peerOutOfService: Rule<RequestNotice> = {
  id: 'request/peer-out-of-service',
  severity: 'warning',
  references: ['RFC 3261 §11.2', 'RFC 3261 §21.5.4'],
  doubt: 'relay',
  check: (n) => (isRefused(n, 'OPTIONS') ? match(null, 'likely') : null),
  text: translatable(en),
};
