import { translatable } from '../../../languages/index.ts';
import type { NotifyRecord, TransferRecord } from '../../../records/index.ts';
import { isChallenge } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { finalClaim, hadItsChance, match, missing, transfereeName } from '../facts/transfer-facts.ts';

export function claimOf(t: TransferRecord): NotifyRecord | null {
  const claim = finalClaim(t);
  const isChallenged = isChallenge(claim?.answeredWith);
  return t.outcome === 'succeeded' && isChallenged ? claim : null;
}

/** Who asks, a proxy or the transferor itself, the trace does not tell: nobody is blamed. */
function judge(t: TransferRecord): Match | null {
  const claim = claimOf(t);
  return claim !== null && hadItsChance(t, claim.answeredAt) ? match(null, 'likely') : null;
}

const en: RuleText<TransferRecord> = {
  title: 'NOTIFY asked for credentials',
  what: 'The NOTIFY with the outcome was answered 401 or 407, and did not come again with credentials.',
  why: "The notifier seldom has credentials at the other side's proxy; the outcome never arrives.",
  needs: 'A challenge to the NOTIFY with the outcome, then 32 s or the end of the call without another.',
  message: (t) =>
    `${transfereeName(t)} reported success, but the NOTIFY was answered with ${claimOf(t)?.answeredWith ?? '?'} and not repeated with credentials`,
  fix: () => [
    'Exempt NOTIFY inside a dialog from authentication at the proxy or PBX.',
    'Or give the notifier credentials for that realm.',
  ],
};

export const notifyChallenged: Rule<TransferRecord> = {
  id: 'transfer/notify-challenged',
  severity: 'warning',
  references: ['RFC 6665 §4.1.3', 'RFC 3261 §22'],
  doubt: 'relay',
  check: (t) => judge(t),
  misses: (t) => missing(t, 'transferee', claimOf(t)?.answeredAt ?? null),
  text: translatable(en),
};
