import { translatable } from '../../../languages/index.ts';
import type { NotifyRecord, TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { finalClaim, match, reportWords, transfereeName, transferorName } from '../facts/transfer-facts.ts';

/** The NOTIFY with the outcome, where an element on the way took it and did not pass it on. */
export function kept(t: TransferRecord): NotifyRecord | null {
  const claim = finalClaim(t);
  return t.outcome === 'succeeded' && claim !== null && claim.keptBy !== null ? claim : null;
}

const en: RuleText<TransferRecord> = {
  title: 'Report kept on the way',
  what: 'A proxy answered the NOTIFY with the outcome itself and did not pass it on, although it passes other messages of the call on.',
  why: 'The transferee reported as it should; the transferor never learned that the transfer worked.',
  needs:
    'The NOTIFY and its 2xx on the hop to the proxy, other messages of the call on the hop behind it, and no NOTIFY there.',
  message: (t) =>
    `the transfer worked and ${transfereeName(t)} reported it (${reportWords(kept(t)) ?? '?'}), but the proxy ${kept(t)?.keptBy ?? '?'} answered the NOTIFY with ${kept(t)?.answeredWith ?? '?'} itself and did not pass it on to ${transferorName(t)}`,
  fix: () => [
    'Let the proxy route NOTIFY inside a call like any other request of the call; presence and voice mail modules like to take every NOTIFY for themselves.',
    'Look for a rule in its configuration that answers NOTIFY before loose routing is done.',
  ],
};

export const reportKeptOnTheWay: Rule<TransferRecord> = {
  id: 'transfer/report-kept-on-the-way',
  severity: 'warning',
  references: ['RFC 3261 §16.4', 'RFC 3515 §2.4.4'],
  doubt: 'unseen',
  check: (t) => (kept(t) === null ? null : match('network', 'likely')),
  text: translatable(en),
};
