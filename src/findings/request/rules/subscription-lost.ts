import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { answerIn, eventIn, fromIn, match, type RequestNotice, serverIn, toIn } from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'Subscription lost',
  what: 'A SUBSCRIBE that was to refresh a subscription got an answer that ends it, and the client did not subscribe anew.',
  why: 'What had worked stays dark from then on: busy lamps, the message lamp, presence, shared lines.',
  needs:
    'A 404, 405, 410, 416, 480 to 485, 489, 501 or 604 to a SUBSCRIBE within its dialog, and half a minute of trace without one that is accepted of the same client for the same.',
  message: (n) =>
    `${serverIn(n, 'en')} ended the subscription of ${fromIn(n)} to event “${eventIn(n)}” of ${toIn(n)} when it was refreshed (SUBSCRIBE: ${answerIn(n, 'en')})${n.isOpen ? '; the trace ends before it could subscribe anew' : ', and none took its place'}`,
  fix: (n) => [
    ...(n.status === 481
      ? ['481: the server has forgotten the subscription, as after a restart or a move to another node.']
      : []),
    'The client has to subscribe anew with a new Call-ID, at once: look for a newer firmware, or restart the phone.',
  ],
};

export const subscriptionLost: Rule<RequestNotice> = {
  id: 'request/subscription-lost',
  severity: 'warning',
  references: ['RFC 6665 §4.1.2.2'],
  doubt: ['unseen', 'still-open'],
  check: (n) => {
    if (n.fate !== 'lost') {
      return null;
    }
    return n.isOpen ? { ...match(null, 'possible', 'still-open'), severity: 'info' } : match(null, 'likely');
  },
  text: translatable(en),
};
