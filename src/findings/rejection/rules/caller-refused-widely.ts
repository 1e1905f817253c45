import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { WIDELY } from '../facts/refused-callers.ts';
import { callerOf, match } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: 'Caller refused by many numbers',
  what: 'One caller was refused by the third different number, each time by the network or within a second without ringing.',
  why: 'Different people do not decline the same caller in the same second: the calling number has a bad name somewhere, with one network or with many.',
  needs: 'Rejections of calls from one number to three others in the trace. Told once for each caller.',
  message: (r) =>
    `${callerOf(r)} was refused by ${WIDELY} different numbers in this trace, each time by a network or before anybody could decide: the calling number is probably blocked`,
  fix: () => [
    'Register the number with the services that label calls (in the US: the Free Caller Registry), and check its attestation.',
    'Look whether all the refusing numbers are with one carrier: then its call screening decides.',
    'Space calls out, and stop lists of short unanswered calls.',
  ],
};

export const callerRefusedWidely: Rule<RejectionRecord> = {
  id: 'rejection/caller-refused-widely',
  severity: 'warning',
  references: ['RFC 8688 §1', 'RFC 8197 §4'],
  doubt: 'several-causes',
  check: (r) => (r.refusingNumbers === WIDELY ? match(null, 'likely') : null),
  text: translatable(en),
};
