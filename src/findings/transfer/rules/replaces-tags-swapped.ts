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
  transferorName,
} from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Replaces with to-tag and from-tag swapped',
  what: 'The Replaces in Refer-To names the consultation call, with its two tags the wrong way round.',
  why: 'The target looks the dialog up from its own side, finds none, and refuses the call (481).',
  needs: 'The consultation call from its beginning, so that the trace tells whose tag is whose.',
  message: (t) =>
    `the Replaces ${transferorName(t)} sent has to-tag and from-tag swapped, so ${targetName(t)} matched no call: ${decisiveWords(t)}`,
  fix: () => [
    "Write Replaces from the target's point of view: to-tag is the target's own tag, from-tag the transferor's (RFC 3891 §3).",
  ],
};

export const replacesTagsSwapped: Rule<TransferRecord> = {
  id: 'transfer/replaces-tags-swapped',
  severity: 'error',
  references: ['RFC 3891 §3', 'RFC 5589 §7.3'],
  doubt: OUTCOME_DOUBTS,
  check: (t) =>
    t.outcome === 'failed' && t.replaces?.match === 'swapped' ? match('transferor', confidenceOf(t), doubtOf(t)) : null,
  text: translatable(en),
};
