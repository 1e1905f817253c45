import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  answerIn,
  eventIn,
  fromIn,
  isRefused,
  match,
  type RequestNotice,
  serverIn,
  toIn,
} from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'Subscription refused',
  what: 'A SUBSCRIBE was refused.',
  why: 'What it was for stays dark: busy lamps, the message lamp, presence, shared lines.',
  needs: 'A final response of 300 or above to a SUBSCRIBE, a first challenge not counted.',
  message: (n) =>
    `${serverIn(n, 'en')} refuses the subscription of ${fromIn(n)} to event “${eventIn(n)}” of ${toIn(n)} (SUBSCRIBE: ${answerIn(n, 'en')})`,
  fix: (n) => [
    ...(n.status === 489
      ? [
          '489: the server does not know this event package. Turn the feature off at the phone, or its module on at the server (Allow-Events lists what it knows).',
        ]
      : []),
    ...(n.status === 403
      ? ['403: the server does not let this user watch that one: check subscribe context, permissions and groups.']
      : []),
    ...(n.status === 404
      ? ['404: nobody to watch under this address: no hint, no mailbox, a wrong extension in the key of the phone.']
      : []),
    'Compare user, event and destination of the key on the phone with what the server offers.',
  ],
};

export const subscriptionRefused: Rule<RequestNotice> = {
  id: 'request/subscription-refused',
  severity: 'warning',
  references: ['RFC 6665 §4.1.2.1', 'RFC 6665 §4.2.1.3'],
  check: (n) => (isRefused(n, 'SUBSCRIBE') ? match(null, 'certain') : null),
  text: translatable(en),
};
