import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { classOf } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import {
  confidenceOf,
  decisiveStatus,
  decisiveWords,
  doubtOf,
  finalClaim,
  hadWholeTime,
  match,
  missing,
  OUTCOME_DOUBTS,
  targetName,
  transfereeName,
} from '../facts/transfer-facts.ts';

/** The call to the new address may still come while nobody has reported an outcome and the trace gives it no time. */
function judge(t: TransferRecord): Match | null {
  if (t.outcome !== 'failed' || classOf(decisiveStatus(t) ?? 0) !== 3) {
    return null;
  }
  const isOver = finalClaim(t) !== null || hadWholeTime(t, t.targetLeg?.finalAt ?? null);
  return isOver ? match('transferee', confidenceOf(t), doubtOf(t)) : match(null, 'possible', 'still-open');
}

const en: RuleText<TransferRecord> = {
  title: 'Redirection of the target not followed',
  what: 'The call to the target was redirected (3xx), and the transferee did not call the new address.',
  why: 'Nobody refused: the target has moved, or its calls are diverted, and the caller never got there.',
  needs:
    '3xx on the call to the target or in the sipfrag, and no other call: a report of the end, or half a minute of trace.',
  message: (t) =>
    `${transfereeName(t)} was sent on to another address on its way to ${targetName(t)} (${decisiveWords(t)}) and did not call it`,
  fix: () => [
    'Let the transferee follow redirections (RFC 3261 §8.1.3.4), or let the proxy before it do so (recursion).',
    'Put the new address, the Contact of the 3xx, into Refer-To.',
    'Resume the original call.',
  ],
};

export const targetRedirectUnfollowed: Rule<TransferRecord> = {
  id: 'transfer/target-redirect-unfollowed',
  severity: 'error',
  references: ['RFC 3261 §8.1.3.4', 'RFC 3515 §2.4.5'],
  doubt: [...OUTCOME_DOUBTS, 'still-open'],
  check: judge,
  misses: (t) => (finalClaim(t) === null ? missing(t, 'transferee', t.targetLeg?.finalAt ?? null) : null),
  text: translatable(en),
};
