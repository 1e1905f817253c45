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
} from '../facts/transfer-facts.ts';

/** A 486 to early-only says that the call was answered (RFC 3891 §3), also where its answer is not in the trace. */
function judge(t: TransferRecord): Match | null {
  if (!failedWith(t, [486]) || t.replaces?.isEarlyOnly !== true) {
    return null;
  }
  return t.replaces.stateAtRefer === 'early'
    ? match(null, 'possible', 'several-causes')
    : match('transferor', confidenceOf(t), doubtOf(t));
}

const en: RuleText<TransferRecord> = {
  title: 'early-only for an answered call',
  what: 'Replaces carried early-only although the consultation call was already answered; the target must then refuse with 486.',
  why: 'The target is not busy: the flag forbids what the transfer needs.',
  needs: 'early-only in the Replaces, and a consultation call that is not known to be ringing.',
  message: (t) =>
    `Replaces said early-only, but the consultation call with ${targetName(t)} was already answered, so it had to refuse: ${decisiveWords(t)}`,
  fix: () => ['Leave early-only out of Replaces once the consultation call is answered.'],
};

export const replacesEarlyOnly: Rule<TransferRecord> = {
  id: 'transfer/replaces-early-only',
  severity: 'error',
  references: ['RFC 3891 §3'],
  doubt: [...OUTCOME_DOUBTS, 'several-causes'],
  check: judge,
  text: translatable(en),
};
