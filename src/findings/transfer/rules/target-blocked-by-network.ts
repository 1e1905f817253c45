import { translatable } from '../../../languages/index.ts';
import type { RejectedBy, TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  confidenceOf,
  decisiveStatus,
  decisiveWords,
  doubtOf,
  match,
  OUTCOME_DOUBTS,
  targetName,
} from '../facts/transfer-facts.ts';

/** Who rejected the call: by the first answer, where another was made of it. */
function rejecter({ targetLeg }: TransferRecord): RejectedBy | null {
  return targetLeg?.beyond == null ? (targetLeg?.rejection?.by ?? null) : targetLeg.beyond.by;
}

const en: RuleText<TransferRecord> = {
  title: 'Call to the target blocked by the network',
  what: 'The call to the target was rejected by an analytics or blocking service in the network (608, 603+, or a Reason that says so).',
  why: 'Neither the target nor the two phones decided this; the calling number is judged unwanted.',
  needs: 'A 608 or 603+ on the call to the target, or 608 in the sipfrag.',
  message: (t) => `a service in the network blocked the call to ${targetName(t)}: ${decisiveWords(t)}`,
  fix: () => [
    'Contact the operator of the blocking service; the rejection may name a redress contact.',
    'Check which caller ID the transferee sends for transferred calls, and its attestation.',
    'Resume the original call meanwhile.',
  ],
};

export const targetBlockedByNetwork: Rule<TransferRecord> = {
  id: 'transfer/target-blocked-by-network',
  severity: 'error',
  references: ['RFC 8688 §3', 'ATIS-1000099'],
  doubt: OUTCOME_DOUBTS,
  check: (t) =>
    t.outcome === 'failed' && (rejecter(t) === 'network' || decisiveStatus(t) === 608)
      ? match('network', confidenceOf(t), doubtOf(t))
      : null,
  text: translatable(en),
};
