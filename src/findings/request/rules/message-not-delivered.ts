import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { answerIn, fromIn, isRefused, match, type RequestNotice, serverIn, toIn } from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'Text message not delivered',
  what: 'A MESSAGE was refused.',
  why: 'The text was not delivered; the sender may not see that.',
  needs: 'A final response of 300 or above to a MESSAGE that no rejection (603, 607, 608) tells.',
  message: (n) =>
    `${serverIn(n, 'en')} refused the text message of ${fromIn(n)} to ${toIn(n)} (MESSAGE: ${answerIn(n, 'en')})`,
  fix: (n) => [
    `Look up what the code means for a message: siptriage explain ${n.status ?? ''}.`,
    'See whether the server takes MESSAGE at all, outside a call and from this user (message_context in Asterisk).',
    ...(n.status === 415 ? ['415: send text/plain.'] : []),
  ],
};

export const messageNotDelivered: Rule<RequestNotice> = {
  id: 'request/message-not-delivered',
  severity: 'error',
  references: ['RFC 3428 §7'],
  check: (n) => (isRefused(n, 'MESSAGE') ? match(null, 'certain') : null),
  text: translatable(en),
};
