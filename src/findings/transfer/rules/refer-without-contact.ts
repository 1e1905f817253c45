import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, missing, referWords, transfereeName, transferorName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER without Contact, so no NOTIFY',
  what: 'The REFER was accepted outside a call and carries no Contact: there is no address to send NOTIFYs to.',
  why: 'Nothing can be reported, however willing the receiver is.',
  needs: 'A REFER outside any call, without Contact, accepted, and no NOTIFY.',
  message: (t) =>
    `${transferorName(t)} sent a REFER without Contact outside a call; ${transfereeName(t)} accepted it (${referWords(t)}) and had no address to report to`,
  fix: () => [
    'Send exactly one Contact in the REFER: it creates a subscription (RFC 3515 §2.2).',
    'The receiver should refuse such a REFER with 400.',
  ],
};

export const referWithoutContact: Rule<TransferRecord> = {
  id: 'transfer/refer-without-contact',
  severity: 'error',
  references: ['RFC 3515 §2.2', 'RFC 6665 §4.4.1'],
  doubt: 'effect',
  check: (t) =>
    t.outcome === 'no-notify' && t.refer.contactCount === 0 && t.refer.dialog === 'outside'
      ? match('transferor', 'likely')
      : null,
  misses: (t) => missing(t, 'transferee', t.refer.answeredAt),
  text: translatable(en),
};
