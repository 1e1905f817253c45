import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { clientIn, eventIn, fromIn, match, type RequestNotice, toIn } from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'Watcher rejected',
  what: 'A NOTIFY ended a subscription with reason rejected: who subscribed may not watch.',
  why: 'The lamp or presence stays dark, and subscribing again changes nothing until somebody allows it.',
  needs:
    'A NOTIFY with Subscription-State terminated and reason rejected, and none that was taken after it for the same.',
  message: (n) =>
    `${clientIn(n, 'en')} ended the subscription of ${toIn(n)} to event “${eventIn(n)}” of ${fromIn(n)} (NOTIFY: terminated, rejected)`,
  fix: (n) => [
    `Let ${fromIn(n)}, or the server in its place, allow ${toIn(n)} to watch: presence rules, lists of buddies, permissions, groups.`,
    'If it is meant so, take the key off the phone.',
  ],
};

export const watcherRejected: Rule<RequestNotice> = {
  id: 'request/watcher-rejected',
  severity: 'warning',
  references: ['RFC 6665 §4.1.3', 'RFC 6665 §4.2.2'],
  check: (n) => (n.fate === 'rejected' ? match(null, 'certain') : null),
  text: translatable(en),
};
