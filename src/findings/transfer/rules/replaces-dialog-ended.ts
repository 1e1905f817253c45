import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  confidenceOf,
  decisiveWords,
  doubtOf,
  match,
  OUTCOME_DOUBTS,
  targetName,
  transfereeName,
} from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Replaces names a call that had ended',
  what: 'The consultation call named in Replaces was over before the target was called.',
  why: 'There was nothing left to replace; the target refuses (603 or 481).',
  needs: 'The BYE of the consultation call before the call to the target.',
  message: (t) =>
    `the consultation call that Replaces names had ended before ${transfereeName(t)} called ${targetName(t)}: ${decisiveWords(t)}`,
  fix: () => [
    'Keep the consultation call until the target has taken the replacing call over: the target ends it itself.',
  ],
};

export const replacesDialogEnded: Rule<TransferRecord> = {
  id: 'transfer/replaces-dialog-ended',
  severity: 'error',
  references: ['RFC 3891 §3', 'RFC 5589 §7.3'],
  doubt: OUTCOME_DOUBTS,
  check: (t) =>
    t.outcome === 'failed' &&
    t.replaces !== null &&
    (t.replaces.stateAtRefer === 'ended' || t.replaces.endedBeforeInvite)
      ? match('transferor', confidenceOf(t), doubtOf(t))
      : null,
  text: translatable(en),
};
