import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, callerOf, isMessage, match, wordsOf } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: 'Call marked unwanted',
  what: 'The called side answered 607, or a Reason says 607: its user does not want this call.',
  why: "This is a person's verdict on the caller, and may feed the analytics that block it elsewhere.",
  needs: 'The final response with its code or Reason.',
  message: (r) =>
    `${calleeOf(r)} marked the ${isMessage(r) ? 'text message' : 'call'} from ${callerOf(r)} as unwanted (${wordsOf(r)})`,
  fix: (r) => [
    isMessage(r)
      ? 'Take the recipient off the list and use another way of contact.'
      : 'Take the number off the calling list and use another way of contact.',
    'There is no appeal path for 607: a network block would be 608 or 603+.',
  ],
};

export const unwanted: Rule<RejectionRecord> = {
  id: 'rejection/unwanted',
  severity: 'error',
  references: ['RFC 8197 §4'],
  doubt: 'unvouched',
  check: (r) =>
    r.cause === 'unwanted-607' || r.cause === 'reason-607' ? match('target', r.isVouched ? 'certain' : 'likely') : null,
  text: translatable(en),
};
