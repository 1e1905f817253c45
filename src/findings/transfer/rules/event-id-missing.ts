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

const vi: RuleText<TransferRecord> = {
  title: 'NOTIFY của REFER sau thiếu event id',
  what: 'Đây không phải REFER đầu tiên của dialog, mà các NOTIFY của nó không có `id` trong Event.',
  why: 'Bên chuyển cuộc gọi không biết NOTIFY nói về lần chuyển nào và có thể trả 481.',
  needs: 'Hai REFER của cùng một phía trong một cuộc gọi và NOTIFY không có id cho REFER sau.',
  message: (t) =>
    `các NOTIFY của ${transfereeName(t)} không cho biết đang báo về REFER nào (Event không có id), dù đây không phải REFER đầu tiên của cuộc gọi`,
  fix: (t) => [`Từ REFER thứ hai trong cùng dialog, phải gửi Event: refer;id=${t.referCSeq} (CSeq của REFER).`],
};

export const eventIdMissing: Rule<TransferRecord> = {
  id: 'transfer/event-id-missing',
  severity: 'warning',
  references: ['RFC 3515 §2.4.6'],
  check: (t) => (t.isLaterRefer && t.notifies.some((n) => n.eventId === null) ? match('transferee', 'certain') : null),
  text: { en, vi },
};
