import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { eventIn, fromIn, match, type RequestNotice, serverIn, toIn } from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'Subscription without a NOTIFY',
  what: 'A SUBSCRIBE was accepted, and no NOTIFY followed under its Call-ID.',
  why: 'The lamp stays dark, and the phone takes it for quiet: the first NOTIFY is due at once.',
  needs: 'A 2xx to a SUBSCRIBE with a lifetime, and half a minute of trace without a NOTIFY.',
  message: (n) =>
    `${serverIn(n, 'en')} accepted the subscription of ${fromIn(n)} to event “${eventIn(n)}” of ${toIn(n)} (SUBSCRIBE 2xx) and sent no NOTIFY`,
  fix: () => [
    'See whether the server sends the NOTIFY elsewhere: Contact of the SUBSCRIBE, route, NAT. Capture at the server.',
    'See whether the server has anything to tell: no hint, no mailbox, a module that accepts and does nothing.',
  ],
};

export const neverNotified: Rule<RequestNotice> = {
  id: 'request/never-notified',
  severity: 'warning',
  references: ['RFC 6665 §4.2.1.2', 'RFC 6665 §4.1.2.4'],
  doubt: 'unseen',
  check: (n) => (n.fate === 'not-notified' ? match(null, 'likely') : null),
  text: translatable(en),
};
