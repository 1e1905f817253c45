import { faultWords } from '../../../../findings/rejection/facts/card-faults.ts';
import { faultsOf } from '../../../../findings/rejection/rules/card-incomplete.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';
import { VI_CARD_FAULTS } from './facts/card-faults.ts';

export const cardIncomplete: RuleText<RejectionRecord> = {
  title: 'Thẻ liên hệ thiếu thành phần',
  what: 'Đọc được thẻ, nhưng thiếu điều mà RFC 8688 hoặc RFC 7095 đòi hỏi.',
  why: 'Thiết bị gọi kiểm tra chặt sẽ bỏ thẻ này, và người bị chặn nhầm không biết được gì.',
  needs: 'Tấm thẻ: trong Call-Info, trong thân bản tin, hoặc được cho bằng --card.',
  message: (r) => `thẻ không đúng với RFC 8688: ${faultWords(faultsOf(r), VI_CARD_FAULTS)}`,
  fix: () => ['Báo cho nhà mạng chặn biết thẻ của họ thiếu gì.'],
};
