import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { answerIn, fromIn, isRefused, match, type RequestNotice, serverIn } from '../facts/request-facts.ts';

const en: RuleText<RequestNotice> = {
  title: 'INFO refused',
  what: 'An INFO was refused: a key press, a flash, a request for a new picture.',
  why: 'Menus do not hear the keys, or a picture stays frozen; the call goes on.',
  needs: 'A final response of 300 or above to an INFO.',
  message: (n) => `${serverIn(n, 'en')} refuses what ${fromIn(n)} says by INFO (${answerIn(n, 'en')})`,
  fix: (n) => [
    ...(n.status === 415 || n.status === 469
      ? [
          `${n.status}: the other side does not take this kind of INFO; send key presses as RFC 4733 events (telephone-event).`,
        ]
      : []),
    ...(n.status === 481 ? ['481: the call was over, or tags do not match: see when it ended.'] : []),
    'Compare the DTMF setting on both sides.',
  ],
};

export const infoRefused: Rule<RequestNotice> = {
  id: 'request/info-refused',
  severity: 'warning',
  references: ['RFC 6086 §4.2.2'],
  check: (n) => (isRefused(n, 'INFO') ? match(null, 'certain') : null),
  text: translatable(en),
};
