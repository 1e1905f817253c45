import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { clientIn, endIn, goodIn, match, type RequestNotice, spanIn } from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'Peer has not answered OPTIONS so far',
  what: 'OPTIONS to a peer are not answered, and the trace ends before their time is over.',
  why: 'If no answer comes, the trunk is down for who asks.',
  needs: 'OPTIONS sent at least twice without an answer, at the end of the trace.',
  message: (n) =>
    `${endIn(n, 'en')} has not answered OPTIONS of ${clientIn(n, 'en')} when the trace ends: sent ${n.sent} times within ${spanIn(n, 'en')} s, ${goodIn(n, 'en')}`,
  fix: (n) => [
    'Capture for longer: after 32 s without an answer the peer is dead to who asks.',
    `See whether ${endIn(n, 'en')} is up.`,
  ],
};

export const keepaliveSilentSoFar: Rule<RequestNotice> = {
  id: 'request/keepalive-silent-so-far',
  severity: 'warning',
  references: ['RFC 3261 §11.2'],
  doubt: 'still-open',
  check: (n) => (n.fate === 'peer-pending' && n.sent > 1 ? match(null, 'possible') : null),
  text: translatable(en),
};
