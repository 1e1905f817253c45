import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { clientIn, endIn, goodIn, match, type RequestNotice, sendingsIn, spanIn } from '../facts/request-facts.ts';

/** The only question of its kind, which was never answered before: whether anything rests on it nobody says. */
export function isSingle({ count, good }: RequestNotice): boolean {
  return count === 1 && good === 0;
}

const en: RuleText<RequestNotice> = {
  title: 'Peer does not answer OPTIONS any more',
  what: 'OPTIONS to a peer are not answered, to the end of the trace.',
  why: 'The trunk is down for who asks: calls to it fail or go elsewhere.',
  needs:
    'Several OPTIONS, or one sent again and again, without an answer, and 32 seconds of trace; and either good ones before, or repetitions.',
  message: (n) =>
    isSingle(n)
      ? `${endIn(n, 'en')} did not answer the one OPTIONS of ${clientIn(n, 'en')}${sendingsIn(n, 'en')} within ${spanIn(n, 'en')} s`
      : `${endIn(n, 'en')} does not answer OPTIONS of ${clientIn(n, 'en')}: ${n.count} without an answer within ${spanIn(n, 'en')} s, ${goodIn(n, 'en')}`,
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

function sureness(n: RequestNotice): 'certain' | 'likely' {
  return n.good > 0 && isProven(n) ? 'certain' : 'likely';
}

export const keepaliveLost: Rule<RequestNotice> = {
  id: 'request/keepalive-lost',
  severity: 'error',
  references: ['RFC 3261 §11.2', 'RFC 3261 §17.1.2.2'],
  doubt: 'unseen',
  check: (n) => {
    if (n.fate !== 'peer-lost') {
      return null;
    }
    return isSingle(n) ? { ...match(null, 'likely'), severity: 'warning' } : match(null, sureness(n));
  },
  text: translatable(en),
};
