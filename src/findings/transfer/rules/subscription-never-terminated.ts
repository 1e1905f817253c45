import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { endingRefusal, endingSilence } from '../facts/refused-reports.ts';
import { finalClaim, match, missing, patienceUs, transfereeName } from '../facts/transfer-facts.ts';

/** As long as a NOTIFY in flight may take (64*T1, RFC 3261 Table 4), unless the call has ended meanwhile. */
const GRACE_US = 2_000_000;

function isLeftOpen(t: TransferRecord): boolean {
  const claim = finalClaim(t);
  const hasEnded = endingRefusal(t) !== null || endingSilence(t) !== null;
  if (claim === null || hasEnded || t.notifies.some((n) => n.subscriptionState === 'terminated')) {
    return false;
  }
  return t.bye !== null || patienceUs(t, claim.sentAt) >= GRACE_US;
}

const en: RuleText<TransferRecord> = {
  title: 'Subscription never terminated',
  what: 'A NOTIFY carried the final status, but its Subscription-State was not terminated and no later NOTIFY ended it.',
  why: 'The transferor keeps the subscription until it expires and may treat the transfer as still running.',
  needs: 'A NOTIFY with a final status, then 2 s or the end of the call without one that says terminated.',
  message: (t) =>
    `${transfereeName(t)} reported the outcome (${finalClaim(t)?.sipfragStatus ?? '?'}) with Subscription-State: ${plain(finalClaim(t)?.subscriptionState ?? 'missing')} and never terminated the subscription`,
  fix: () => ['Send the final NOTIFY with Subscription-State: terminated;reason=noresource.'],
};

export const subscriptionNeverTerminated: Rule<TransferRecord> = {
  id: 'transfer/subscription-never-terminated',
  severity: 'warning',
  references: ['RFC 3515 §2.4.7'],
  doubt: 'unseen',
  check: (t) => (isLeftOpen(t) ? match('transferee', 'likely') : null),
  misses: (t) => missing(t, 'transferee', finalClaim(t)?.sentAt ?? null),
  text: translatable(en),
};
