import type { RuleText } from '../../../../findings/rule.ts';
import { transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const eventIdMissing: RuleText<TransferRecord> = {
  title: 'NOTIFY của REFER sau thiếu event id',
  what: 'Đây không phải REFER đầu tiên của dialog, mà các NOTIFY của nó không có `id` trong Event.',
  why: 'Bên chuyển cuộc gọi không biết NOTIFY nói về lần chuyển nào và có thể trả 481.',
  needs: 'Hai REFER của cùng một phía trong một cuộc gọi và NOTIFY không có id cho REFER sau.',
  message: (t) =>
    `các NOTIFY của ${transfereeName(t)} không cho biết đang báo về REFER nào (Event không có id), dù đây không phải REFER đầu tiên của cuộc gọi`,
  fix: (t) => [`Từ REFER thứ hai trong cùng dialog, phải gửi Event: refer;id=${t.referCSeq} (CSeq của REFER).`],
};
