import { translatable } from '../../../languages/index.ts';
import type { NotifyRecord, TransferRecord } from '../../../records/index.ts';
import { isChallenge, isRefusal } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { claimOrRefused } from '../facts/refused-reports.ts';
import {
  finalClaim,
  hadWholeTime,
  match,
  reportWords,
  transfereeName,
  transferorName,
} from '../facts/transfer-facts.ts';

/** Also what a server answers that has lost its way; nothing in the answer tells the two apart. */
const OUT_OF_ORDER = 500;

/** The refused NOTIFY with the outcome, or the earlier one whose refusal left none to come. */
export function refused(t: TransferRecord): NotifyRecord | null {
  const claim = claimOrRefused(t);
  const status = claim?.answeredWith ?? 0;
  return isRefusal(status) && !isChallenge(status) ? claim : null;
}

/** A refusal for a CSeq out of order is its sender's (RFC 3261 §12.2.2). */
function judge(t: TransferRecord): Match | null {
  const claim = t.outcome === 'succeeded' ? refused(t) : null;
  if (claim === null) {
    return null;
  }
  const isSendersFault = claim.isOutOfOrder && claim.answeredWith === OUT_OF_ORDER;
  const atFault = isSendersFault ? 'transferee' : 'transferor';
  // A repeated NOTIFY may have been answered before, unseen: its repetition then finds no subscription.
  if (claim.repeats > 0) {
    return match(atFault, 'possible', 'unseen');
  }
  // What makes a CSeq too low for its receiver (500) may not be in the trace.
  if (claim.answeredWith === OUT_OF_ORDER && !isSendersFault) {
    return match(atFault, 'likely', 'unseen');
  }
  if (mayBeOfAnotherRefer(t, claim)) {
    return match(atFault, 'possible', 'earlier');
  }
  // Who refuses a first report may take the next, which is yet to come.
  return match(
    atFault,
    claim === finalClaim(t) || hadWholeTime(t, claim.answeredAt) ? 'certain' : 'likely',
    'still-open',
  );
}

/** Without an id it counts for the first REFER of the call (RFC 3515 §2.4.6), which the trace may lack. */
function mayBeOfAnotherRefer({ captured, refer }: TransferRecord, { eventId }: NotifyRecord): boolean {
  return eventId === null && (captured.transferor !== 'all' || refer.dialog === 'before-trace');
}

const en: RuleText<TransferRecord> = {
  title: 'Outcome refused by the transferor',
  what: 'The transfer worked, and the NOTIFY that says so was refused; or an earlier one was, with a code that ends the subscription, so that none may say so.',
  why: 'The transferor does not know that its transfer succeeded; it may keep or drop the wrong call.',
  needs:
    'The NOTIFY with the outcome and its refusal; or a NOTIFY answered 404, 405, 410, 416, 480 to 485, 489, 501 or 604 and none taken after it.',
  message: (t) =>
    finalClaim(t) === null
      ? `the transfer worked, but ${transferorName(t)} refused a NOTIFY (${reportWords(refused(t)) ?? 'no status'}) with ${refused(t)?.answeredWith ?? '?'}: that ended the subscription, and the outcome could not be reported any more`
      : `the transfer worked, but the NOTIFY that said so was refused with ${refused(t)?.answeredWith ?? '?'}${refused(t)?.isOutOfOrder ? `: ${transfereeName(t)} sent it with a CSeq lower than a request it had already sent` : `: ${transferorName(t)} no longer had the subscription`}`,
  fix: (t) => [
    'Keep the subscription of the REFER until a NOTIFY says terminated; a BYE does not end it (RFC 5057 §5.5).',
    'After such a refusal the transferee has to be silent (RFC 6665 §4.2.2): the change is due at the transferor.',
    ...(finalClaim(t) === null
      ? []
      : ['Send requests of one dialog in the order of their CSeq: the final NOTIFY before the BYE.']),
  ],
};

export const notifyRefused: Rule<TransferRecord> = {
  id: 'transfer/notify-refused',
  severity: 'warning',
  references: ['RFC 6665 §4.1.3', 'RFC 6665 §4.2.2', 'RFC 5057 §5.5'],
  doubt: ['unseen', 'earlier', 'still-open'],
  check: (t) => judge(t),
  text: translatable(en),
};
