import { answererOf, calleeOf, wordsOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import { rung } from '../../../../findings/rejection/rules/timeout-as-decline.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const timeoutAsDecline: RuleText<RejectionRecord> = {
  title: 'Hết giờ mà báo thành từ chối',
  what: '603 mà cụm chữ, Warning hoặc Reason cho biết không ai trả lời kịp.',
  why: 'Người gọi tưởng có người từ chối, và 6xx chặn mọi hướng khác; nếu là 480 hay 408 thì hộp thư thoại hoặc số khác còn nhận được cuộc gọi.',
  needs: '603 có lời hoặc cause Q.850 (18, 19, 102) nói rằng không ai trả lời.',
  message: (r) =>
    `${answererOf(r, 'vi')} kết thúc cuộc gọi tới ${calleeOf(r)} bằng ${wordsOf(r)} ${rung(r, 'vi')} dù không ai từ chối: chính nó cho biết đã hết thời gian chờ`,
  fix: () => [
    'Cho tổng đài hoặc nhà mạng đã tạo 603 này gửi 480 (hoặc 408) khi không ai trả lời.',
    'Trong lúc chờ, coi 603 này như không trả lời: có thể chuyển sang hộp thư thoại hoặc số kế tiếp.',
  ],
};
