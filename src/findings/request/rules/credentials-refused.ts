import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { answerIn, fromIn, harmOf, match, type RequestNotice, realmIn, serverIn } from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'Credentials of a request refused',
  what: 'A SUBSCRIBE, PUBLISH, MESSAGE or INFO carried the credentials it was asked for, and was challenged again.',
  why: 'What it was for does not happen: a text is lost, a lamp stays dark. Many attempts may lock the account or ban the address.',
  needs:
    'A 401 or 407, a request with credentials for its nonce, and a 401 or 407 to that which does not say that the nonce was stale; and none that was accepted later.',
  message: (n) =>
    `${serverIn(n, 'en')} does not take the credentials of ${fromIn(n)} for realm ${realmIn(n)} (${n.method}: ${answerIn(n, 'en')})`,
  fix: (n) => [
    `Compare user name, authentication user name and password of the account for realm ${realmIn(n)} on both sides.`,
    'If the same account registers well, see whether this request goes to a server that has other passwords.',
  ],
};

export const credentialsRefused: Rule<RequestNotice> = {
  id: 'request/credentials-refused',
  severity: 'error',
  references: ['RFC 3261 §22.2', 'RFC 3261 §22.3'],
  check: (n) => (n.fate === 'credentials-refused' ? { ...match(null, 'certain'), severity: harmOf(n) } : null),
  text: translatable(en),
};
