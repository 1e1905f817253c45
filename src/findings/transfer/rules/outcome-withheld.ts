import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { claimOrRefused } from '../facts/refused-reports.ts';
import { match, patienceUs, targetName, transfereeName } from '../facts/transfer-facts.ts';

/** A final NOTIFY follows the target's answer at once; this is ample. */
const DUE_US = 2_000_000;

function isWithheld(t: TransferRecord): boolean {
  if (t.isSubscriptionSuppressed || t.unseenNotifies > 0 || claimOrRefused(t) !== null || t.targetLeg === null) {
    return false;
  }
  return t.bye !== null || patienceUs(t, t.targetLeg.finalAt) >= DUE_US;
}

const en: RuleText<TransferRecord> = {
  title: 'Success never reported',
  what: 'The target answered the call, and no NOTIFY ever told the transferor.',
  why: 'The transferor waits for the outcome of a transfer that has long succeeded.',
  needs: 'The answer of the target, then 2 s without any NOTIFY that tells it.',
  message: (t) =>
    `${targetName(t)} answered, but ${transfereeName(t)} never reported it: no NOTIFY with a final status`,
  fix: () => [
    'Make the transferee send the final NOTIFY (terminated;reason=noresource) when the target has answered.',
    'Check that no SBC or firewall drops NOTIFY towards the transferor.',
  ],
};

export const outcomeWithheld: Rule<TransferRecord> = {
  id: 'transfer/outcome-withheld',
  severity: 'warning',
  references: ['RFC 3515 §2.4.4', 'RFC 3515 §2.4.7'],
  check: (t) => (t.outcome === 'succeeded' && isWithheld(t) ? match('transferee', 'likely') : null),
  text: translatable(en),
};
