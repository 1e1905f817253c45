import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { orKeptByProxy } from '../facts/proxy-before.ts';
import { claimOrRefused, endingSilence } from '../facts/refused-reports.ts';
import { isReportOverdue, keeper, missing, targetName, transfereeName } from '../facts/transfer-facts.ts';

function isWithheld(t: TransferRecord): boolean {
  if (t.isSubscriptionSuppressed || t.unseenNotifies > 0 || claimOrRefused(t) !== null || t.targetLeg === null) {
    return false;
  }
  return endingSilence(t) === null && isReportOverdue(t);
}

const en: RuleText<TransferRecord> = {
  title: 'Success never reported',
  what: 'The target answered the call, and no NOTIFY ever told the transferor.',
  why: 'The transferor waits for the outcome of a transfer that has long succeeded.',
  needs: 'The answer of the target, then 2 s without any NOTIFY that tells it.',
  message: (t) =>
    `${targetName(t)} answered, but ${transfereeName(t)} never reported it: no NOTIFY with a final status${orKeptByProxy(t, 'en')}`,
  fix: () => [
    'Make the transferee send the final NOTIFY (terminated;reason=noresource) when the target has answered.',
    'Check that no SBC or firewall drops NOTIFY towards the transferor.',
  ],
};

export const outcomeWithheld: Rule<TransferRecord> = {
  id: 'transfer/outcome-withheld',
  severity: 'warning',
  references: ['RFC 3515 §2.4.4', 'RFC 3515 §2.4.7'],
  doubt: ['unseen', 'relay'],
  check: (t) => (t.outcome === 'succeeded' && isWithheld(t) ? keeper(t, 'likely') : null),
  misses: (t) => missing(t, 'transferee', t.targetLeg?.finalAt ?? null),
  text: translatable(en),
};
