import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { match } from '../facts/transfer-facts.ts';

/** The first event id that is not the REFER's; null where all agree. */
export function strayId(t: TransferRecord): number | null {
  return t.notifies.find((n) => n.eventId !== null && n.eventId !== t.referCSeq)?.eventId ?? null;
}

/** A higher id may be that of a REFER the capture missed: then it is noted, and nobody is blamed. */
function judge(t: TransferRecord): Match | null {
  const stray = strayId(t);
  if (stray === null) {
    return null;
  }
  return stray < t.referCSeq ? match('transferee', 'likely') : match(null, 'possible', 'unseen');
}

const en: RuleText<TransferRecord> = {
  title: 'NOTIFY with an event id that is no REFER',
  what: 'The `id` in Event is not the CSeq number of the accepted REFER.',
  why: 'A strict transferor finds no such subscription and answers 481; after a challenge the id must be that of the repeated REFER.',
  needs: 'A NOTIFY whose id is the CSeq of no REFER; a higher one may be of a REFER the capture missed.',
  message: (t) => `the NOTIFYs carry Event: refer;id=${strayId(t)}, but the accepted REFER has CSeq ${t.referCSeq}`,
  fix: () => [
    'Use the CSeq number of the REFER that was accepted as the event id.',
    'A B2BUA that renumbers CSeq has to renumber the event id as well.',
  ],
};

export const eventIdMismatch: Rule<TransferRecord> = {
  id: 'transfer/event-id-mismatch',
  severity: 'warning',
  references: ['RFC 3515 §2.4.6'],
  doubt: ['earlier', 'unseen'],
  check: judge,
  text: translatable(en),
};
