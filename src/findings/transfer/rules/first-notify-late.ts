import { translatable } from '../../../languages/index.ts';
import { spanUs } from '../../../model/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { match, missing, transfereeName } from '../facts/transfer-facts.ts';

const LATE_US = 5_000_000;

export function lateUs(t: TransferRecord): number {
  const waitsUs = t.notifies.map(({ sentAt }) => spanUs(t.refer.answeredAt, sentAt));
  return t.unseenNotifies > 0 || waitsUs.length === 0 ? Number.NaN : Math.min(...waitsUs);
}

const en: RuleText<TransferRecord> = {
  title: 'First NOTIFY late',
  what: 'The first NOTIFY came more than five seconds after the REFER was accepted; it is due at once.',
  why: 'Transferors with a short timer (ten seconds is common) give the transfer up before it is reported.',
  needs: 'The acceptance of the REFER and the first NOTIFY.',
  message: (t) =>
    `${transfereeName(t)} sent the first NOTIFY ${spansIn('en').after(lateUs(t), 'it had accepted the REFER')}; it is due at once`,
  fix: () => [
    'Switch provisional reports on: an SBC that reports only the end has an option for it (Oracle: refer-notify-provisional).',
    "Raise the transferor's timer for NOTIFY above the time a target may ring.",
  ],
};

export const firstNotifyLate: Rule<TransferRecord> = {
  id: 'transfer/first-notify-late',
  severity: 'info',
  references: ['RFC 6665 §4.2.1.2', 'RFC 3515 §2.4.4'],
  doubt: 'unseen',
  check: (t) => (lateUs(t) >= LATE_US ? match('transferee', 'likely') : null),
  misses: (t) => missing(t, 'transferee', t.refer.answeredAt, true),
  text: translatable(en),
};
