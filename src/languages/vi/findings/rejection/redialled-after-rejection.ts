import { calleeOf, wordsOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import { after, by, to } from '../../../../findings/rejection/rules/redialled-after-rejection.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const redialledAfterRejection: RuleText<RejectionRecord> = {
  title: 'Thử lại sau 6xx',
  what: 'Một thiết bị đã nhận 6xx mà vẫn gửi cuộc gọi tới cùng số đó lần nữa, qua tuyến khác hoặc tuyến cũ.',
  why: '6xx có hiệu lực cho mọi tuyến (RFC 3261 §21.6). Cố gọi tiếp làm phiền người đã từ chối, và trông giống cuộc gọi spam trong mắt hệ thống phân tích.',
  needs: '6xx tại thiết bị đó, và một INVITE sau đó của nó cho cùng cuộc gọi hoặc cùng số.',
  message: (r) =>
    `${by(r)} nhận ${wordsOf(r)} rồi vẫn gửi cuộc gọi tới ${calleeOf(r)} lần nữa, đến ${to(r)}, ${after(r, 'vi')}`,
  fix: (r) => [
    `Cho ${by(r)} dừng lại khi gặp 6xx: không chuyển dự phòng, không sang tuyến khác, không gọi lại (ở tổng đài là danh sách mã được thử tiếp, ở proxy là failure_route).`,
    'Nếu phía kia gửi 603 chỉ vì lỗi của chính nó, đề nghị đổi thành 480 hoặc 503.',
  ],
};
