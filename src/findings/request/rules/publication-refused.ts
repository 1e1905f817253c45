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
} from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'Publication refused',
  what: 'A PUBLISH was refused.',
  why: 'What the phone publishes (presence, call quality, dialog state) is lost.',
  needs:
    'A final response of 300 or above to a PUBLISH, challenges and 412 not counted; 423 where the client does not adapt.',
  message: (n) =>
    `${serverIn(n, 'en')} refuses the publication of ${fromIn(n)} for event “${eventIn(n)}” (PUBLISH: ${answerIn(n, 'en')})${laterIn(n, 'en')}`,
  fix: () => [
    'If nobody uses what is published, turn it off at the phone (presence, voice quality reports).',
    'Else let the server take it: event package, permissions, and whether it is the right server.',
  ],
};

export const publicationRefused: Rule<RequestNotice> = {
  id: 'request/publication-refused',
  severity: 'warning',
  references: ['RFC 3903 §6'],
  doubt: 'still-open',
  check: (n) => (isRefused(n, 'PUBLISH') ? refusalOf(n) : null),
  text: translatable(en),
};
