import type { RuleText } from '../../../../findings/rule.ts';
import { nameOfParty } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { isWhollyUnseen, unseenParty } from '../../../../findings/transfer/rules/one-sided.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const oneSided: RuleText<TransferRecord> = {
  title: 'Một chiều không được bắt',
  what: 'Những gì một bên gửi không có trong bản ghi, hoặc không có đủ: bên khác trả lời hay xác nhận những bản tin không thấy ở đâu.',
  why: 'Bản tin không thấy của bên đó có thể đã được gửi. Không kết luận gì từ việc thiếu nó.',
  needs: 'Một ACK cho 2xx, hoặc một phản hồi cho yêu cầu, mà 2xx hay yêu cầu đó không có trong bản ghi.',
  message: (t) =>
    `${isWhollyUnseen(t) ? 'không bắt được gì' : 'không bắt được đủ'} những gì ${nameOfParty(t, unseenParty(t) ?? 'transferee')} gửi: bản ghi có các phản hồi cho những bản tin đó mà không có chính chúng, nên thứ tưởng là thiếu từ phía này có thể đã được gửi`,
  fix: () => [
    'Bắt gói cả hai chiều: trên cổng mirror lấy cả thu lẫn phát; khi lọc thì cho cả hai địa chỉ làm nguồn và làm đích.',
    'Bắt gói ngay trong máy có khi chỉ thấy những gì máy gửi: hãy bắt trên giao diện mạng, hoặc bắt thêm ở phía bên kia.',
  ],
};
