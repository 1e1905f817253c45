import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { answerIn, clientIn, endIn, isRefused, match, type RequestNotice } from '../facts/request-facts.ts';

/** Who answers that time ran out waited for somebody else (RFC 3261 §16.8, §21.5.5). */
export function isTimeout({ status }: RequestNotice): boolean {
  return status === 408 || status === 504;
}

const en: RuleText<RequestNotice> = {
  title: 'Peer answers that it takes no calls',
  what: 'OPTIONS is answered 503, 504 or 408: the peer, or something behind it, is out of service.',
  why: 'Who asks so takes the trunk out of use, and calls fail or go elsewhere.',
  needs: 'A 408, 503 or 504 to OPTIONS.',
  message: (n) =>
    `${endIn(n, 'en')} answers the OPTIONS of ${clientIn(n, 'en')} with ${answerIn(n, 'en')}: ${isTimeout(n) ? 'what it passes them on to does not answer' : 'it takes no calls'}`,
  fix: (n) => [
    isTimeout(n)
      ? `See whom ${endIn(n, 'en')} passes OPTIONS on to, and whether that one is up and reachable.`
      : 'See why the peer is out of service: overload, maintenance, nothing behind it.',
  ],
};

export const peerOutOfService: Rule<RequestNotice> = {
  id: 'request/peer-out-of-service',
  severity: 'warning',
  references: ['RFC 3261 §11.2', 'RFC 3261 §21.5.4', 'RFC 3261 §16.8'],
  doubt: 'relay',
  check: (n) => (isRefused(n, 'OPTIONS') ? match(null, 'likely') : null),
  text: translatable(en),
};
