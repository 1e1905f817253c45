import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { answerIn, fromIn, isRefused, match, type RequestNotice, serverIn, toIn } from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'Text message not delivered, receiver away',
  what: 'A MESSAGE was refused because its receiver is not there now.',
  why: 'The text was not delivered; the sender may not see that.',
  needs: 'A 408, 480, 486, 487 or 600 to a MESSAGE.',
  message: (n) =>
    `${serverIn(n, 'en')} did not deliver the text message of ${fromIn(n)} to ${toIn(n)} (MESSAGE: ${answerIn(n, 'en')})`,
  fix: () => [
    'See whether the receiver is registered; keep messages on the server until it is (MSILO in Kamailio and OpenSIPS).',
  ],
};

export const messageCalleeUnavailable: Rule<RequestNotice> = {
  id: 'request/message-callee-unavailable',
  severity: 'warning',
  references: ['RFC 3428 §7'],
  check: (n) =>
    isRefused(n, 'MESSAGE') && [408, 480, 486, 487, 600].includes(n.status ?? 0) ? match(null, 'certain') : null,
  text: translatable(en),
};
