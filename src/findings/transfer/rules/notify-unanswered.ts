import { translatable } from '../../../languages/index.ts';
import { spanUs } from '../../../model/index.ts';
import type { NotifyRecord, TransferRecord } from '../../../records/index.ts';
import { isGivenUp, TRANSACTION_US } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { endingSilence } from '../facts/refused-reports.ts';
import {
  finalClaim,
  isEarlyByeOfTransferor,
  match,
  missing,
  patienceUs,
  reportWords,
  targetName,
  transfereeName,
  transferorName,
} from '../facts/transfer-facts.ts';

/** The NOTIFY without an answer that kept the outcome from the transferor: the one that tells it, or one that ran out before it. */
export function unanswered(t: TransferRecord): NotifyRecord | null {
  const claim = finalClaim(t);
  if (claim !== null) {
    return t.outcome === 'succeeded' && isUnanswered(t, claim) ? claim : null;
  }
  const isOpen = t.outcome === 'succeeded' || t.outcome === 'unresolved';
  const silence = isOpen && t.unseenNotifies === 0 && !t.isSubscriptionSuppressed ? endingSilence(t) : null;
  return silence === null || wasLeft(t, silence) ? null : silence;
}

function isUnanswered(t: TransferRecord, { answeredWith, repeats, sentAt }: NotifyRecord): boolean {
  return answeredWith === null && (repeats > 0 || patienceUs(t, sentAt) >= TRANSACTION_US);
}

/** Whether the transferor hung up before the NOTIFY had run out, as far as times tell: that is told by itself. */
function wasLeft(t: TransferRecord, { sentAt }: NotifyRecord): boolean {
  return t.outcome === 'succeeded' && isEarlyByeOfTransferor(t) && !(spanUs(sentAt, t.bye?.at) >= TRANSACTION_US);
}

function judge(t: TransferRecord): Match | null {
  if (unanswered(t) === null) {
    return null;
  }
  return t.outcome === 'unresolved'
    ? { atFault: 'transferor', confidence: 'likely', severity: 'error' }
    : match('transferor', 'likely');
}

/** How often it was sent, as far as the trace shows. */
export function sendings(t: TransferRecord): number {
  return (unanswered(t)?.repeats ?? 0) + 1;
}

const en: RuleText<TransferRecord> = {
  title: 'Report never acknowledged',
  what: 'The NOTIFY with the outcome got no answer although it was repeated; or one before it got none through its whole schedule, which ends the subscription.',
  why: 'Either the transferor is gone or the NOTIFY does not reach it (its Contact is wrong or private): it does not know the outcome.',
  needs:
    'The NOTIFY with the outcome sent again, or 32 s without an answer; of another NOTIFY all repetitions, and no later one answered.',
  message: (t) =>
    finalClaim(t) === null
      ? `${transferorName(t)} never answered the NOTIFY with ${reportWords(unanswered(t)) ?? 'no status'}, sent ${sendings(t)} times: that ended the subscription, and ${transfereeName(t)} may not report any more ${t.outcome === 'succeeded' ? `that ${targetName(t)} answered` : `how the call to ${targetName(t)} ended`}`
      : `the transfer worked, but ${transferorName(t)} never answered the NOTIFY that said so, sent ${sendings(t)} times`,
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
  check: judge,
  misses: (t) => missing(t, 'transferor', unanswered(t)?.sentAt ?? null, isGivenUp('NOTIFY', sendings(t))),
  text: translatable(en),
};
