import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { sureness, undeliveredFix, undeliveredWords } from '../../undelivered.ts';
import { type JudgeableCall, match } from '../facts/call-facts.ts';
import { othersUndelivered, undeliveredBranch } from '../facts/undelivered.ts';

const en: RuleText<JudgeableCall> = {
  title: 'One branch not deliverable',
  what: 'The network answered one sending of the INVITE by ICMP, and the call went on by another way.',
  why: 'A registered contact or a next hop is dead: some calls take longer, and fail where there is no other way.',
  needs: 'An ICMP error that quotes an INVITE without a response, in a call that got its response on another way.',
  message: (c) => {
    const error = undeliveredBranch(c);
    return error === null
      ? ''
      : `one branch of the INVITE was not delivered: ${undeliveredWords(error, 'en')}${othersUndelivered(c, error, 'en')}`;
  },
  fix: (c) => {
    const error = undeliveredBranch(c);
    return [
      ...(error === null ? [] : [undeliveredFix(error, 'en')]),
      'Take the dead contact or next hop out: shorter registrations, OPTIONS keep-alives, another order of routes.',
    ];
  },
};

export const branchUndeliverable: Rule<JudgeableCall> = {
  id: 'call/branch-undeliverable',
  severity: 'info',
  references: ['RFC 3261 §16.7', 'RFC 3261 §18.4'],
  doubt: 'icmp',
  check: (c) => {
    const error = undeliveredBranch(c);
    return error === null ? null : match('network', sureness(error));
  },
  text: translatable(en),
};
