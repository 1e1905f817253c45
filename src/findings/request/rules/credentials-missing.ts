import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  answerIn,
  fromIn,
  harmOf,
  match,
  type RequestNotice,
  realmIn,
  serverIn,
  toIn,
} from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'Request without credentials',
  what: 'A SUBSCRIBE, PUBLISH, MESSAGE or INFO was challenged, and its sender never sent it with credentials.',
  why: 'What it was for does not happen: a text is lost, a lamp stays dark.',
  needs:
    'A 401 or 407 to a request without credentials, and half a minute of trace without one that has them, of the same client for the same.',
  message: (n) =>
    `${serverIn(n, 'en')} asks ${fromIn(n)} for credentials for realm ${realmIn(n)} (${n.method} to ${toIn(n)}: ${answerIn(n, 'en')}), and none follow`,
  fix: (n) => [
    `Give the client the user name and password of the account for realm ${realmIn(n)}.`,
    'See whether the client can do the algorithm that the challenge names, and whether it answers challenges of this method at all.',
    'If the client is known by its address, let the server accept that address without a challenge.',
  ],
};

export const credentialsMissing: Rule<RequestNotice> = {
  id: 'request/credentials-missing',
  severity: 'error',
  references: ['RFC 3261 §22.2', 'RFC 3261 §22.3'],
  doubt: 'unseen',
  check: (n) => (n.fate === 'credentials-missing' ? { ...match(null, 'likely'), severity: harmOf(n) } : null),
  text: translatable(en),
};
