import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'NOTIFY without event id for a later REFER',
  what: 'This is not the first REFER of its dialog, and its NOTIFYs carry no `id` in Event.',
  why: 'The transferor cannot tell which transfer a NOTIFY is about and may answer 481.',
  needs: 'Two REFERs of one side in one call and a NOTIFY without id for the later one.',
  message: (t) =>
    `the NOTIFYs of ${transfereeName(t)} do not say which REFER they are about (Event without id), although this was not the first of the call`,
  fix: (t) => [`Send Event: refer;id=${t.referCSeq} (the CSeq of the REFER) from the second REFER of a dialog on.`],
};

export const eventIdMissing: Rule<TransferRecord> = {
  id: 'transfer/event-id-missing',
  severity: 'warning',
  references: ['RFC 3515 §2.4.6'],
  check: (t) => (t.isLaterRefer && t.notifies.some((n) => n.eventId === null) ? match('transferee', 'certain') : null),
  text: translatable(en),
};
