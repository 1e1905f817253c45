import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isGivenUp, TRANSACTION_US } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { finalClaim, match, missing, patienceUs, transferorName } from '../facts/transfer-facts.ts';

function isUnanswered(t: TransferRecord): boolean {
  const claim = finalClaim(t);
  if (claim === null || claim.answeredWith !== null) {
    return false;
  }
  return claim.repeats > 0 || patienceUs(t, claim.sentAt) >= TRANSACTION_US;
}

/** It was sent as often as it may be. */
function hasGivenUp(t: TransferRecord): boolean {
  return isGivenUp('NOTIFY', (finalClaim(t)?.repeats ?? 0) + 1);
}

const en: RuleText<TransferRecord> = {
  title: 'Outcome never acknowledged',
  what: 'The transfer worked, and the NOTIFY that says so got no answer although it was repeated.',
  why: 'Either the transferor is gone or the NOTIFY does not reach it (its Contact is wrong or private): it does not know the outcome.',
  needs: 'The NOTIFY with the outcome sent again, or 32 s without an answer.',
  message: (t) =>
    `the transfer worked, but ${transferorName(t)} never answered the NOTIFY that said so, sent ${(finalClaim(t)?.repeats ?? 0) + 1} times`,
  fix: () => [
    'Check that the Contact in the REFER is reachable from the transferee (NAT, private address).',
    'Let the transferor stay in the call until the final NOTIFY is answered.',
  ],
};

export const notifyUnanswered: Rule<TransferRecord> = {
  id: 'transfer/notify-unanswered',
  severity: 'warning',
  references: ['RFC 6665 §4.2.2', 'RFC 3261 §17.1.2'],
  doubt: 'unseen',
  check: (t) => (t.outcome === 'succeeded' && isUnanswered(t) ? match('transferor', 'likely') : null),
  misses: (t) => missing(t, 'transferor', finalClaim(t)?.sentAt ?? null, hasGivenUp(t)),
  text: translatable(en),
};
