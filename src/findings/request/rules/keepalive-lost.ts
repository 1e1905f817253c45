import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { clientIn, endIn, goodIn, match, type RequestNotice, spanIn } from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'Peer does not answer OPTIONS any more',
  what: 'OPTIONS to a peer are not answered, to the end of the trace.',
  why: 'The trunk is down for who asks: calls to it fail or go elsewhere.',
  needs:
    'Several OPTIONS, or one sent again and again, without an answer, and 32 seconds of trace; and either good ones before, or repetitions.',
  message: (n) =>
    `${endIn(n, 'en')} does not answer OPTIONS of ${clientIn(n, 'en')}: ${n.count} without an answer within ${spanIn(n, 'en')} s, ${goodIn(n, 'en')}`,
  fix: (n) => [
    `See whether ${endIn(n, 'en')} is up, and whether network, firewall or NAT between the two changed at that moment.`,
    'See whether the peer takes OPTIONS at all: some drop it by policy; then turn the keep-alive off or use another.',
  ],
};

/** Few that were sent once each over UDP may have been lost, or answered where this trace does not show it. */
function isProven({ count, sent, isReliable }: RequestNotice): boolean {
  return count >= MANY || sent > count || isReliable;
}

const MANY = 3;

export const keepaliveLost: Rule<RequestNotice> = {
  id: 'request/keepalive-lost',
  severity: 'error',
  references: ['RFC 3261 §11.2', 'RFC 3261 §17.1.2.2'],
  doubt: 'unseen',
  check: (n) => (n.fate === 'peer-lost' ? match(null, n.good > 0 && isProven(n) ? 'certain' : 'likely') : null),
  text: translatable(en),
};
