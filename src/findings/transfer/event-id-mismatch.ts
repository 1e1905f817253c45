import type { TransferRecord } from '../../session/index.ts';
import type { Rule, RuleText } from '../rule.ts';
import { match } from './facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'NOTIFY with an event id that is no REFER',
  what: 'The `id` in Event is not the CSeq number of the accepted REFER.',
  why: 'A strict transferor finds no such subscription and answers 481; after a challenge the id must be that of the repeated REFER.',
  message: (t) =>
    `the NOTIFYs carry Event: refer;id=${t.notifies.find((n) => n.eventId !== null && n.eventId !== t.referCSeq)?.eventId ?? '?'}, but the accepted REFER has CSeq ${t.referCSeq}`,
  fix: () => [
    'Use the CSeq number of the REFER that was accepted as the event id.',
    'A B2BUA that renumbers CSeq has to renumber the event id as well.',
  ],
};

const vi = en;

export const eventIdMismatch: Rule<TransferRecord> = {
  id: 'transfer/event-id-mismatch',
  severity: 'warning',
  references: ['RFC 3515 §2.4.6'],
  check: (t) =>
    t.notifies.some((n) => n.eventId !== null && n.eventId !== t.referCSeq) ? match('transferee', 'likely') : null,
  text: { en, vi },
};
