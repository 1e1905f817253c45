import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  answerIn,
  eventIn,
  fromIn,
  isEndOfSubscription,
  isRefused,
  match,
  type RequestNotice,
  serverIn,
  toIn,
} from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'NOTIFY refused by the subscriber',
  what: 'A NOTIFY outside a transfer was refused by whom it was for.',
  why: 'Busy lamps, the message lamp or presence stay as they are: after 481 and its like the server ends the subscription.',
  needs:
    'A final response of 300 or above to a NOTIFY, a challenge not counted, and no later NOTIFY that was taken by the same subscriber for the same; not of a subscription that is over.',
  message: (n) =>
    `${toIn(n)} (${serverIn(n, 'en')}) refuses what it is told of ${fromIn(n)} for event “${eventIn(n)}” (NOTIFY: ${answerIn(n, 'en')})${isEndOfSubscription(n) ? ': the subscription is over, and nothing more is shown' : ''}`,
  fix: (n) => [
    ...(n.status === 481
      ? [
          '481: the phone does not know this subscription, as after a restart; let it subscribe anew. If it never subscribed, allow NOTIFYs without a subscription at the phone, or turn them off at the server.',
        ]
      : []),
    ...(n.status === 489
      ? ['489: the phone does not know this event package: turn it off at the server, or the feature on at the phone.']
      : []),
    'See whether the phone subscribes again, and to the server that sends the NOTIFY.',
  ],
};

export const notifyRefused: Rule<RequestNotice> = {
  id: 'request/notify-refused',
  severity: 'warning',
  references: ['RFC 6665 §4.1.3', 'RFC 6665 §4.2.2'],
  check: (n) => (isRefused(n, 'NOTIFY') ? match(null, 'certain') : null),
  text: translatable(en),
};
