import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { answererOf, calleeOf, match } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: 'One device declined for all of them',
  what: 'A call rang on several devices, one answered 603, and the proxy stopped the others.',
  why: 'That is what 603 means: nobody of this user wants the call. If only this device was not to ring, the person lost a call they wanted.',
  needs: 'The branches of the fork: 603 on one, 487 on others after it.',
  message: (r) =>
    `${answererOf(r, 'en')} answered 603, and ${r.stoppedBranches} other ${r.stoppedBranches === 1 ? 'device' : 'devices'} of ${calleeOf(r)} had to stop ringing`,
  fix: () => [
    'If the device means only itself, let it answer 486 or 480 (most phones have a setting for the code of the reject button).',
    'If it cannot, let the proxy turn 603 of one branch into 486 before it chooses.',
  ],
};

export const forksStopped: Rule<RejectionRecord> = {
  id: 'rejection/forks-stopped',
  severity: 'info',
  references: ['RFC 3261 §16.7', 'RFC 3261 §21.6.2'],
  doubt: 'wish',
  check: (r) => (r.code === 603 && r.by !== 'network' && r.stoppedBranches > 0 ? match('target', 'likely') : null),
  text: translatable(en),
};
