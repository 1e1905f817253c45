import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { answererOf, calleeOf, callerOf, isMessage, match, wordsOf } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: 'One branch rejected, another answered',
  what: 'One branch of a fork, or one of several tries, ended with 603, 607 or 608, and another answered.',
  why: 'Nothing failed: the caller got through. The device that rejected stopped ringing for this call.',
  needs: 'The rejection on one branch or leg, and a 2xx to the same request on another.',
  message: (r) =>
    isMessage(r)
      ? `${answererOf(r, 'en')} rejected the message of ${callerOf(r)} to ${calleeOf(r)} (${wordsOf(r)}); another branch took it`
      : `${answererOf(r, 'en')} rejected the call from ${callerOf(r)} to ${calleeOf(r)} (${wordsOf(r)}); it was answered elsewhere`,
  fix: () => [
    'Nothing to do where one of several devices is meant to say no.',
    'A 6xx speaks for all branches, and a proxy that heeds it ends the others: a device that means only itself answers 486 or 480.',
  ],
};

export const branchRejected: Rule<RejectionRecord> = {
  id: 'rejection/branch-rejected',
  severity: 'info',
  references: ['RFC 3261 §16.7', 'RFC 3261 §21.6'],
  check: (r) => (r.answeredElsewhere ? match(null, 'certain') : null),
  text: translatable(en),
};
