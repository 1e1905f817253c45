import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { sureness, undeliveredFix, undeliveredWords } from '../../undelivered.ts';
import { callerOf, type JudgeableCall, match } from '../facts/call-facts.ts';
import { undeliveredInvite } from '../facts/undelivered.ts';

const en: RuleText<JudgeableCall> = {
  title: 'INVITE not deliverable',
  what: 'The network answered the INVITE by ICMP: nothing listens where it went, the host cannot be reached, or a filter forbids it.',
  why: 'The callee never heard of the call, however often the INVITE is sent again.',
  needs: 'An ICMP error that quotes the INVITE, or the way it took just before, and no response on that way.',
  message: (c) => {
    const error = undeliveredInvite(c);
    return error === null ? '' : `the INVITE of ${callerOf(c)} was not delivered: ${undeliveredWords(error, 'en')}`;
  },
  fix: (c) => {
    const error = undeliveredInvite(c);
    return [
      ...(error === null ? [] : [undeliveredFix(error, 'en')]),
      'Check that the INVITE goes where it should: route, DNS record, registered contact, port and transport.',
    ];
  },
};

export const undeliverable: Rule<JudgeableCall> = {
  id: 'call/undeliverable',
  severity: 'error',
  references: ['RFC 3261 §18.4', 'RFC 1122 §3.2.2', 'RFC 4443 §3.1'],
  check: (c) => {
    const error = undeliveredInvite(c);
    return error === null ? null : match('network', sureness(error));
  },
  text: translatable(en),
};
