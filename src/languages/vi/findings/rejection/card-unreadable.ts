import { faultWords } from '../../../../findings/rejection/facts/card-faults.ts';
import { algOf, faultsOf } from '../../../../findings/rejection/rules/card-unreadable.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';
import { VI_CARD_FAULTS } from './facts/card-faults.ts';

export const cardUnreadable: RuleText<RejectionRecord> = {
  title: 'Thẻ liên hệ không thể tin được',
  what: 'Thẻ không phải jCard có chữ ký: không đọc được, hoặc thuật toán của nó không chứng minh được gì.',
  why: 'Dù trong thẻ ghi nơi liên hệ nào thì cũng không ai bảo đảm; không được hiển thị cho người gọi.',
  needs: 'Tấm thẻ: trong Call-Info, trong thân bản tin, hoặc được cho bằng --card.',
  message: (r) =>
    r.signature === 'unsupported-alg'
      ? `thẻ được ký bằng ${algOf(r)}, thứ không chứng minh được gì với bên thứ ba`
      : `không dùng được thẻ này: ${faultWords(faultsOf(r), VI_CARD_FAULTS)}`,
  fix: () => [
    'Đừng dùng nơi liên hệ nào lấy từ thẻ này.',
    'Kiểm tra xem tệp đã cho có đúng là JWS dạng gọn, nguyên như lấy từ địa chỉ trong Call-Info không.',
    'Nếu đúng, báo cho nhà mạng chặn biết thẻ của họ thiếu gì.',
  ],
};
