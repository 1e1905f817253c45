import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  confidenceOf,
  doubtOf,
  isEarlyByeOfTransferor,
  match,
  OUTCOME_DOUBTS,
  targetName,
  transferorName,
} from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Original call ended before the transfer had failed',
  what: 'The transferor hung up before the outcome was known, and the transfer then failed.',
  why: 'Unless the transferee calls back, the caller is left with no call at all.',
  needs: 'The BYE of the transferor before the failure of the call to the target, and no final NOTIFY before it.',
  message: (t) =>
    `${transferorName(t)} hung up before the outcome was known; when the call to ${targetName(t)} failed, the original call was over`,
  fix: () => ['Keep the original call on hold until a NOTIFY reports success.'],
};

export const callerLost: Rule<TransferRecord> = {
  id: 'transfer/caller-lost',
  severity: 'warning',
  references: ['RFC 5589 §6'],
  doubt: OUTCOME_DOUBTS,
  check: (t) =>
    t.outcome === 'failed' && isEarlyByeOfTransferor(t) ? match('transferor', confidenceOf(t), doubtOf(t)) : null,
  text: translatable(en),
};
