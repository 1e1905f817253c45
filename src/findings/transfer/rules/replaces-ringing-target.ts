import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import {
  confidenceOf,
  decisiveWords,
  doubtOf,
  failedWith,
  match,
  OUTCOME_DOUBTS,
  targetName,
  transferorName,
} from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Replaces for a call the target had not answered',
  what: 'Replaces names a call that was still ringing at the target. RFC 3891 allows replacing an early call only to the side that placed it.',
  why: 'The target must answer 481 and keeps ringing: a semi-attended transfer cannot be done this way.',
  needs: 'The consultation call without an answer when the REFER was sent.',
  message: (t) =>
    `${transferorName(t)} asked to replace a call that was still ringing at ${targetName(t)}: ${decisiveWords(t)}`,
  fix: () => [
    'Complete the transfer after the target answers, or hang up the consultation call and transfer blind.',
    'Some phones have an option to accept Replaces while ringing; it must be set at the target.',
  ],
};

/** Where nothing shows that it still rang, its answer may be what this trace lacks. */
function sureOf(t: TransferRecord, wasStillEarly: boolean): Match {
  return wasStillEarly
    ? match('transferor', confidenceOf(t), doubtOf(t))
    : match('transferor', 'likely', 'several-causes');
}

export const replacesRingingTarget: Rule<TransferRecord> = {
  id: 'transfer/replaces-ringing-target',
  severity: 'error',
  references: ['RFC 3891 §3'],
  doubt: [...OUTCOME_DOUBTS, 'several-causes'],
  check: (t) =>
    failedWith(t, [481]) && t.replaces?.stateAtRefer === 'early' ? sureOf(t, t.replaces.wasStillEarly) : null,
  text: translatable(en),
};
