import { translatable } from '../../../languages/index.ts';
import { isBefore } from '../../../model/index.ts';
import type { NotifyRecord, TransferRecord } from '../../../records/index.ts';
import { isRefusal } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { byeAfterReferUs, finalClaim, match, transferorName } from '../facts/transfer-facts.ts';

/** The NOTIFY with the outcome, where it was refused. */
export function refused(t: TransferRecord): NotifyRecord | null {
  const claim = finalClaim(t);
  return t.outcome === 'succeeded' && isRefusal(claim?.answeredWith) ? claim : null;
}

function judge(t: TransferRecord): Match | null {
  const claim = refused(t);
  const isGone = claim !== null && (claim.answeredWith === 481 || claim.answeredWith === 404) && !claim.isOutOfOrder;
  if (!isGone || t.bye?.by !== 'transferor' || !isBefore(t.bye.at, claim.sentAt)) {
    return null;
  }
  // A repeated NOTIFY may have been answered before, unseen: its repetition then finds no subscription.
  return match('transferor', claim.repeats > 0 ? 'possible' : 'certain');
}

const en: RuleText<TransferRecord> = {
  title: 'Outcome refused after an early BYE',
  what: 'The transferor hung up before the outcome was known, and then answered the NOTIFY that told it with 481 or 404.',
  why: 'The BYE ended the call, not the subscription (RFC 5057 §5.5): the transferor threw away the one message that says whether the caller arrived.',
  needs: 'The BYE of the transferor, a later NOTIFY with the outcome, and its refusal.',
  message: (t) =>
    `${transferorName(t)} hung up ${spansIn('en').after(byeAfterReferUs(t), 'the REFER')} and then refused the NOTIFY that reported success (${refused(t)?.answeredWith ?? '?'})`,
  fix: () => [
    'Keep the subscription until a NOTIFY says terminated, also after the BYE.',
    'Better still, hang up only after a NOTIFY with a status of 200 or above; keep a timer for peers that never send one.',
  ],
};

export const notifyAfterBye481: Rule<TransferRecord> = {
  id: 'transfer/notify-after-bye-481',
  severity: 'warning',
  references: ['RFC 5057 §5.5', 'RFC 6665 §4.1.3'],
  doubt: 'unseen',
  check: (t) => judge(t),
  text: translatable(en),
};
