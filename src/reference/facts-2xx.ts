import type { Code2xx } from './codes.ts';
import type { FactRow } from './fact-row.ts';

/** Success: the request was understood and taken; for 202 no more than that. */
export const FACTS_2XX: Readonly<Record<Code2xx, FactRow>> = {
  200: {
    phrase: 'OK',
    references: ['RFC 3261 §21.2.1', 'RFC 3261 §13.3.1.4', 'RFC 7647 §5'],
    sentBy: ['any-server'],
    methods: ['any'],
    headers: {
      must: ['Contact (INVITE)', 'Contact (REFER)', 'Expires (SUBSCRIBE)', 'SIP-ETag (PUBLISH)', 'Expires (PUBLISH)'],
      should: ['Allow (INVITE)', 'Supported (INVITE)'],
      may: ['Refer-Sub (REFER)', 'Session-Expires (INVITE, UPDATE)', 'Authentication-Info'],
    },
    seeAlso: [202, 204],
  },
  202: {
    phrase: 'Accepted',
    altPhrases: ['Accepted (Deprecated)'],
    references: ['RFC 6665 §8.3.1', 'RFC 7647 §5', 'RFC 3515 §2.4.2', 'RFC 3515 §2.4.4', 'RFC 3428 §7'],
    sentBy: ['transferee', 'notifier', 'message-relay'],
    methods: ['legacy-refer', 'legacy-subscribe', 'message'],
    follows: 'notify-by-method',
    headers: {
      must: ['Contact (REFER)', 'Expires (SUBSCRIBE)'],
      may: ['Refer-Sub (REFER)'],
    },
    seeAlso: [200, 204, 608],
  },
  204: {
    phrase: 'No Notification',
    references: ['RFC 5839 §7.1', 'RFC 6665 §4.1.2.2'],
    sentBy: ['notifier'],
    methods: ['subscribe-refresh'],
    follows: 'no-notify',
    headers: { must: ['Expires'] },
    seeAlso: [200, 202, 412],
  },
};
