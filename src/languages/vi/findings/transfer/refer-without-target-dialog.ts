import type { RuleText } from '../../../../findings/rule.ts';
import { referWords, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referWithoutTargetDialog: RuleText<TransferRecord> = {
  title: 'REFER ngoài cuộc gọi thiếu Target-Dialog',
  what: 'REFER được gửi ngoài cuộc gọi mà nó nói tới, không có Target-Dialog, và bị trả 403.',
  why: 'Thiếu header này, bên nhận không thấy được bên gửi đang tham gia cuộc gọi và phải coi như người lạ.',
  needs: 'REFER nằm ngoài mọi cuộc gọi có trong bản ghi, và 403.',
  message: (t) => `${transferorName(t)} gửi REFER ngoài cuộc gọi, không kèm Target-Dialog, và nhận về ${referWords(t)}`,
  fix: () => [
    'Thêm Target-Dialog cùng Require: tdialog (RFC 4538).',
    'Hoặc gửi REFER ngay trong dialog của cuộc gọi, nếu Contact của bên kia không phải GRUU (RFC 7647 §4).',
    'Với bấm để gọi (click-to-dial): cho phép điện thoại nhận REFER từ máy chủ đó.',
  ],
};
