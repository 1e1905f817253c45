import { translatable } from '../../../languages/index.ts';
import { isBefore } from '../../../model/index.ts';
import type { NotifyRecord, TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, reportWords, transfereeName } from '../facts/transfer-facts.ts';

/** The NOTIFY that came before another with a lower CSeq of the same sender; null where all came in order. */
export function overtaken(t: TransferRecord): NotifyRecord | null {
  const { notifies } = t;
  return (
    notifies.find((early, i) =>
      notifies.slice(0, i).some((n) => n.fromTag === early.fromTag && isBefore(early.sentAt, n.sentAt)),
    ) ?? null
  );
}

const en: RuleText<TransferRecord> = {
  title: 'NOTIFYs overtook each other',
  what: 'A later NOTIFY (by its CSeq) was sent or arrived before an earlier one.',
  why: 'A transferor that goes by arrival shows an old status last, or answers the late one with 500. siptriage goes by CSeq.',
  needs: 'Two NOTIFYs of one sender with their times.',
  message: (t) =>
    `NOTIFY ${overtaken(t)?.cseq ?? '?'} (${reportWords(overtaken(t)) ?? 'no status'}) came before an earlier one of ${transfereeName(t)}`,
  fix: () => [
    'Send the requests of one dialog over one path and one at a time: wait for the answer to a NOTIFY.',
    'At a proxy with several workers, route by Call-ID.',
  ],
};

export const notifyOutOfOrder: Rule<TransferRecord> = {
  id: 'transfer/notify-out-of-order',
  severity: 'info',
  references: ['RFC 3261 §12.2.2'],
  doubt: 'several-causes',
  check: (t) => (overtaken(t) === null ? null : match(null, 'likely')),
  text: translatable(en),
};
