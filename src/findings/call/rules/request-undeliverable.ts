import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { sureness, undeliveredFix, undeliveredWords } from '../../undelivered.ts';
import { type JudgeableCall, match } from '../facts/call-facts.ts';
import { methodOf, undeliveredInside } from '../facts/undelivered.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Request within the call not deliverable',
  what: 'The network answered a request within the call by ICMP: an ACK, a BYE or a change of the call did not arrive.',
  why: 'The other side does not know: it repeats its answer, or keeps a call up that is over.',
  needs: 'An ICMP error that quotes a request within the call (or its ACK), and no response to it.',
  message: (c) => {
    const error = undeliveredInside(c);
    return error === null ? '' : `the ${methodOf(error)} was not delivered: ${undeliveredWords(error, 'en')}`;
  },
  fix: (c) => {
    const error = undeliveredInside(c);
    return [
      ...(error === null ? [] : [undeliveredFix(error, 'en')]),
      'See where requests within the call go: the Contact and Record-Route of the other side say it.',
    ];
  },
};

export const requestUndeliverable: Rule<JudgeableCall> = {
  id: 'call/request-undeliverable',
  severity: 'warning',
  references: ['RFC 3261 §12.2.1.1', 'RFC 3261 §18.4'],
  doubt: 'icmp',
  check: (c) => {
    const error = undeliveredInside(c);
    return error === null ? null : match('network', sureness(error));
  },
  text: translatable(en),
};
