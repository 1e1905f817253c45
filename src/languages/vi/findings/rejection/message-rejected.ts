import { answererOf, calleeOf, callerOf, wordsOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import { redressAdvice } from '../../../../findings/rejection/rules/blocked-by-network.ts';
import { isUnwanted } from '../../../../findings/rejection/rules/message-rejected.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';
import { VI_ADVICE } from './blocked-by-network.ts';

export const messageRejected: RuleText<RejectionRecord> = {
  title: 'Tin nhắn bị từ chối',
  what: 'Một MESSAGE được trả lời bằng 603, 607 hoặc 608, hoặc có Reason nói như vậy.',
  why: 'Tin nhắn không tới nơi; người gửi có thể không thấy điều đó. 608, hoặc 603 kèm dữ liệu phân tích, là do một dịch vụ trong mạng; 607 là do người nhận.',
  needs: 'Phản hồi cuối cùng cho một MESSAGE, cùng Reason và Call-Info nếu có.',
  message: (r) => {
    const what = `tin nhắn của ${callerOf(r)} gửi ${calleeOf(r)} (${wordsOf(r)})`;
    return r.by === 'network'
      ? `một dịch vụ trong mạng, không phải ${calleeOf(r)}, từ chối ${what}`
      : isUnwanted(r)
        ? `${calleeOf(r)} đánh dấu không mong muốn ${what}`
        : `${answererOf(r, 'vi')} từ chối ${what}`;
  },
  fix: (r) =>
    r.by === 'network'
      ? [
          redressAdvice(r, VI_ADVICE),
          'Xem người gửi và nội dung có giống spam đối với bộ lọc không, và người gửi được đăng ký ra sao.',
        ]
      : [
          'Xem người nhận có nhận tin nhắn không, và có nhận từ người gửi này không (sàng lọc, không làm phiền, danh sách chặn).',
          'Đừng gửi lại ngay, cũng đừng gửi qua tuyến khác: 6xx có hiệu lực cho mọi tuyến.',
        ],
};
