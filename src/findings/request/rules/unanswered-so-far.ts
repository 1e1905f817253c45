import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { endIn, fromIn, match, type RequestNotice } from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'Request not answered so far',
  what: 'A SUBSCRIBE, PUBLISH, MESSAGE or INFO was sent again and again, and the trace ends before its time is over.',
  why: 'If no answer comes, what it was for does not happen.',
  needs: 'A request that was sent at least twice without a final response, at the end of the trace.',
  message: (n) =>
    `${endIn(n, 'en')} has not answered ${n.method} of ${fromIn(n)}, sent ${n.sent} times, when the trace ends`,
  fix: () => ['Capture for longer: after 32 s without an answer the request is dead.'],
};

export const unansweredSoFar: Rule<RequestNotice> = {
  id: 'request/unanswered-so-far',
  severity: 'warning',
  references: ['RFC 3261 §17.1.2.2'],
  doubt: 'still-open',
  check: (n) => (n.fate === 'pending' ? match(null, 'possible') : null),
  text: translatable(en),
};
