import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { endIn, eventIn, fromIn, match, type RequestNotice, sendingsIn, toIn } from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'NOTIFY never answered',
  what: 'A NOTIFY outside a transfer got no final response although its time ran out.',
  why: 'Busy lamps, the message lamp or presence stay as they are: the server ends the subscription, and the phone does not know.',
  needs:
    'A NOTIFY that was sent again until its time was over, and no later one that was taken by the same subscriber for the same.',
  message: (n) =>
    `${toIn(n)} (${endIn(n, 'en')}) never answered what it is told of ${fromIn(n)} for event “${eventIn(n)}” (NOTIFY${sendingsIn(n, 'en')}): the subscription is over, and nothing more is shown`,
  fix: (n) => [
    `See whether ${endIn(n, 'en')} is where the phone is: its Contact, NAT, a binding of the NAT that ran out.`,
    'See whether the phone is up, and when it subscribes again; a shorter lifetime of subscriptions lets it come back sooner.',
  ],
};

export const notifyUnanswered: Rule<RequestNotice> = {
  id: 'request/notify-unanswered',
  severity: 'warning',
  references: ['RFC 6665 §4.2.2', 'RFC 3261 §17.1.2.2'],
  doubt: 'unseen',
  check: (n) =>
    n.fate === 'unanswered' && n.method === 'NOTIFY' && n.undelivered === null
      ? match(null, n.isReliable ? 'possible' : 'likely')
      : null,
  text: translatable(en),
};
