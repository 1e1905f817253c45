import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { tellDifference } from '../../../../findings/transfer/facts/misses.ts';
import { transfereeName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const notifyAstray: RuleText<TransferRecord> = {
  title: 'NOTIFY mang tag không đúng',
  what: 'Trong cuộc gọi này có một NOTIFY của event refer, nhưng tag của nó không phải của REFER: bên chuyển không khớp được.',
  why: 'Báo cáo có đó mà vẫn mất; bên chuyển làm đúng chuẩn sẽ trả 481.',
  needs: 'REFER với From tag của nó, và một NOTIFY của event refer cùng Call-ID nhưng To tag khác.',
  message: (t) =>
    `${transfereeName(t)} báo ${t.strayNotify?.sipfragStatus ?? 'kết quả'} dưới một To tag không phải của ${transferorName(t)}: ${plain(t.strayNotify?.toTag ?? '(không có)')} thay vì ${plain(t.strayNotify?.expectedToTag ?? '(không có)')}${tellDifference(t.strayNotify?.difference ?? 'other', 'vi')}${t.strayNotify?.answeredWith == null ? '' : `; nó bị trả ${t.strayNotify.answeredWith}`}`,
  fix: () => [
    'Gửi NOTIFY với To tag là From tag của REFER, và From tag là tag trong 2xx.',
    'B2BUA phải gửi NOTIFY dưới các tag của leg (chặng gọi) đã nhận REFER.',
  ],
};
