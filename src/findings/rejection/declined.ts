import type { RejectionRecord } from '../../session/index.ts';
import type { Rule, RuleText } from '../rule.ts';
import { afterTime, calleeOf, callerOf, match, wordsOf } from './facts.ts';

function judge(r: RejectionRecord): ReturnType<typeof match> | null {
  if (r.by === 'network' || r.cause === 'unwanted-607' || r.cause === 'reason-607') {
    return null;
  }
  return r.by === 'callee' ? match('target', r.rang ? 'likely' : 'possible') : match(null, 'possible');
}

const en: RuleText<RejectionRecord> = {
  title: 'Call declined',
  what: 'The call ended with 603, or a Reason that says 603 or Q.850 cause 21, without any sign of a network block.',
  why: 'After ringing a person declined. Without ringing it may be a setting of the phone, or a network that blocks without saying so.',
  message: (r) =>
    `the call from ${callerOf(r)} to ${calleeOf(r)} was declined (${wordsOf(r)})${r.rang ? ' after it had rung' : afterTime(r)}`,
  fix: () => [
    'Do not redial at once; honour Retry-After if there is one.',
    'If nobody at the called side declined, check do not disturb and screening there.',
    'If calls to many numbers end like this within a second, suspect an unlabelled network block and ask the carrier.',
  ],
};

const vi = en;

export const declined: Rule<RejectionRecord> = {
  id: 'rejection/declined',
  severity: 'warning',
  references: ['RFC 3261 §21.6.2'],
  check: (r) => judge(r),
  text: { en, vi },
};
