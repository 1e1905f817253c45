import type { RuleText } from '../../../../findings/rule.ts';
import { referWords, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referDeclined: RuleText<TransferRecord> = {
  title: 'Bên được chuyển không đồng ý',
  what: 'Bên được yêu cầu gọi cuộc mới đã từ chối REFER bằng 603.',
  why: 'Không có cuộc gọi nào tới đích chuyển; cuộc gọi gốc vẫn tiếp tục.',
  needs: '603 trả cho REFER.',
  message: (t) => `${transfereeName(t)} không đồng ý để cuộc gọi bị chuyển (${referWords(t)})`,
  fix: () => [
    'Hỏi xem người dùng đã bấm từ chối hay do chính sách: trên trunk, tính năng chuyển cuộc gọi thường phải bật riêng cho từng trunk.',
    'Nếu bên kia không bao giờ nhận REFER, hãy để tổng đài hoặc SBC của bạn tự thực hiện việc chuyển.',
  ],
};
