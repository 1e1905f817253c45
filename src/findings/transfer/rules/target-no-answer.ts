import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import {
  decisiveStatus,
  decisiveWords,
  failedWith,
  hasRung,
  isHearsay,
  match,
  targetName,
} from '../facts/transfer-facts.ts';

/** A 408 that the trace does not show, with nothing that rang, may be anybody's between the transferee and the target. */
function judge(t: TransferRecord): Match {
  if (!isHearsay(t)) {
    return match('target', 'likely');
  }
  return match(decisiveStatus(t) === 408 && !hasRung(t) ? null : 'target', 'possible');
}

const en: RuleText<TransferRecord> = {
  title: 'Target did not answer',
  what: 'The transferred call ended with 408 or 480: nobody answered in time, or the target is not available now.',
  why: 'The target exists, but its phone is off, not registered, or was not picked up.',
  needs: '408 or 480 on the call to the target or in the sipfrag.',
  message: (t) =>
    `the target, ${targetName(t)}, ${t.targetLeg?.rang ? 'rang and was not answered' : 'was not available'} (${decisiveWords(t)})`,
  fix: () => [
    'Resume the original call and offer voicemail or another number.',
    'Check that the target is registered, and how long it may ring before 408 or 480 is sent.',
  ],
};

export const targetNoAnswer: Rule<TransferRecord> = {
  id: 'transfer/target-no-answer',
  severity: 'error',
  references: ['RFC 5589 §6.3.2', 'RFC 3261 §21.4.9'],
  check: (t) => (failedWith(t, [408, 480]) ? judge(t) : null),
  text: translatable(en),
};
