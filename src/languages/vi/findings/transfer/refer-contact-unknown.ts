import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { referWords, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referContactUnknown: RuleText<TransferRecord> = {
  title: 'REFER gửi tới địa chỉ không ai biết',
  what: 'REFER bị trả 404, 410, 416, 484, 485 hoặc 604: thứ không tồn tại là địa chỉ mà chính REFER được gửi tới, không phải đích chuyển.',
  why: 'Địa chỉ đó là Contact mà bên nhận đã đưa ra cho cuộc gọi; không tới được nó thì cả cuộc gọi bị ảnh hưởng (RFC 5057 §5.1).',
  needs: 'Một phản hồi như thế cho chính REFER.',
  message: (t) =>
    `REFER gửi tới ${plain(t.refer.requestUri)}, địa chỉ ${transfereeName(t)} đưa ra cho cuộc gọi này, mà ở đó không có ai: ${referWords(t)}`,
  fix: () => [
    'Xem Contact trong INVITE hoặc 200 của cuộc gọi này: bên chuyển phải tới được nó, qua SBC.',
    'Cho SBC ghi địa chỉ của chính nó vào Contact rồi đổi ngược lại.',
    'Đừng nhầm với đích chuyển: Refer-To chưa hề được xét tới.',
  ],
};
