import { translatable } from '../../../languages/index.ts';
import { isBefore } from '../../../model/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { claimOrRefused } from '../facts/refused-reports.ts';
import { lastNotify, match, targetName, transfereeName, transferorName } from '../facts/transfer-facts.ts';

/** After Expires 0 the transferee may send one NOTIFY more, and then none: what comes later it cannot tell. */
export function isUntold(t: TransferRecord): boolean {
  return (
    t.outcome === 'succeeded' &&
    t.unseenNotifies === 0 &&
    claimOrRefused(t) === null &&
    isBefore(t.unsubscribedAt, t.targetLeg?.finalAt)
  );
}

function judge(t: TransferRecord): Match | null {
  if (t.outcome === 'unresolved' && t.unsubscribedAt !== null) {
    return match(null, 'likely');
  }
  return isUntold(t) ? match('transferor', 'likely') : null;
}

const en: RuleText<TransferRecord> = {
  title: 'Transferor gave up the reports',
  what: 'The transferor ended the subscription itself (SUBSCRIBE with Expires: 0) before a final status was reported.',
  why: 'The transfer goes on without it (RFC 3515 §2.4.4); nobody reports how it ends.',
  needs:
    'SUBSCRIBE with Expires 0 from the transferor, not refused, and then no outcome, or one that came later and was not reported.',
  message: (t) =>
    `${transferorName(t)} unsubscribed while the transfer was at ${lastNotify(t)?.sipfragStatus ?? 'its start'}; ${isUntold(t) ? `${targetName(t)} answered after that, and ${transfereeName(t)} may not report it any more` : `how the call to ${targetName(t)} ended is not in this trace`}`,
  fix: (t) => [
    'Keep the subscription until a NOTIFY reports a status of 200 or above.',
    ...(isUntold(t) ? [] : ['Capture on the transferee’s side to see the call to the target.']),
  ],
};

export const unsubscribed: Rule<TransferRecord> = {
  id: 'transfer/unsubscribed',
  severity: 'warning',
  references: ['RFC 3515 §2.4.4', 'RFC 6665 §4.1.2.3'],
  doubt: 'wish',
  check: judge,
  text: translatable(en),
};
