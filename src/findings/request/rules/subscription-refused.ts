import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  answerIn,
  eventIn,
  fromIn,
  isRefused,
  laterIn,
  type RequestNotice,
  refusalOf,
  serverIn,
  toIn,
} from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'Subscription refused',
  what: 'A SUBSCRIBE was refused.',
  why: 'What it was for stays dark: busy lamps, the message lamp, presence, shared lines.',
  needs:
    'A final response of 300 or above to a SUBSCRIBE, challenges not counted; 423 where the client does not adapt, and none of a subscription that it ends.',
  message: (n) =>
    `${serverIn(n, 'en')} refuses the subscription of ${fromIn(n)} to event “${eventIn(n)}” of ${toIn(n)} (SUBSCRIBE: ${answerIn(n, 'en')})${laterIn(n, 'en')}`,
  fix: (n) => [
    ...(n.status === 489
      ? [
          '489: the server does not know this event package. Turn the feature off at the phone, or its module on at the server (Allow-Events lists what it knows).',
        ]
      : []),
    ...(n.status === 423
      ? ['423: the lifetime asked for is too short; ask for as long as Min-Expires of the answer says.']
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
  doubt: 'still-open',
  check: (n) => (isRefused(n, 'SUBSCRIBE') ? refusalOf(n) : null),
  text: translatable(en),
};
