import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, referWords, rejectedWith, transferorName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER while another request was pending',
  what: 'The REFER was answered 491 (or 500) because another request of the call, usually the hold re-INVITE or an earlier REFER, had no final answer yet.',
  why: 'The other side can handle one change of the call at a time; the transfer is lost unless it is tried again.',
  needs: '491, or 500 while a request of the same side had no final response yet.',
  message: (t) =>
    `${transferorName(t)} sent the REFER while another request of this call was still open; ${referWords(t)} came back`,
  fix: () => [
    'Wait for the final response to the hold re-INVITE (and send its ACK) before the REFER.',
    'After 491 try again: the owner of the Call-ID after 2.1 to 4 s, the other side after up to 2 s (RFC 3261 §14.1).',
  ],
};

export const referWhilePending: Rule<TransferRecord> = {
  id: 'transfer/refer-while-pending',
  severity: 'error',
  references: ['RFC 3261 §14.1', 'RFC 3515 §2.4.6'],
  doubt: 'several-causes',
  check: (t) =>
    rejectedWith(t, [491]) || (rejectedWith(t, [500]) && t.refer.hadPendingRequest)
      ? match('transferor', 'likely')
      : null,
  text: translatable(en),
};
