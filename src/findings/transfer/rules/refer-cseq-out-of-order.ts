import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, referWords, rejectedWith, transfereeName, transferorName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER with a CSeq out of order',
  what: 'The REFER was answered 500 and carries a lower CSeq than a request its sender had already sent in this call.',
  why: 'The receiver must refuse it whatever it asks for; a B2BUA that numbers two legs with one counter, or a stack with two threads, does this.',
  needs: '500, and a request of the same side in this call with a higher CSeq before the REFER.',
  message: (t) =>
    `${transferorName(t)} sent the REFER with CSeq ${t.referCSeq} after a request with a higher one; ${transfereeName(t)} had to refuse it: ${referWords(t)}`,
  fix: () => [
    'Number the requests of one dialog upwards by one, in the order in which they are sent.',
    'A B2BUA has to keep one CSeq counter for each dialog and side.',
  ],
};

export const referCseqOutOfOrder: Rule<TransferRecord> = {
  id: 'transfer/refer-cseq-out-of-order',
  severity: 'error',
  references: ['RFC 3261 §12.2.2', 'RFC 3261 §12.2.1.1'],
  check: (t) => (rejectedWith(t, [500]) && t.refer.isOutOfOrder ? match('transferor', 'certain') : null),
  text: translatable(en),
};
