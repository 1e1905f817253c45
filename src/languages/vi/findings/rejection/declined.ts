import { calleeOf, callerOf, isMessage, wordsOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import { timingOf } from '../../../../findings/rejection/rules/declined.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const declined: RuleText<RejectionRecord> = {
  title: 'Cuộc gọi bị từ chối',
  what: 'Cuộc gọi kết thúc bằng 603, hoặc Reason ghi 603 hay Q.850 cause 21, và không có dấu hiệu nào cho thấy mạng chặn.',
  why: 'Đã đổ chuông thì do con người từ chối. Chưa đổ chuông thì có thể do cài đặt trên điện thoại, hoặc do mạng chặn mà không nói ra.',
  needs: 'Phản hồi cuối cùng, hoặc Reason của nó. Có chuông trước đó và thời gian chờ thì càng chắc hơn.',
  message: (r) =>
    isMessage(r)
      ? `tin nhắn từ ${callerOf(r)} tới ${calleeOf(r)} bị từ chối (${wordsOf(r)})`
      : `cuộc gọi từ ${callerOf(r)} tới ${calleeOf(r)} bị từ chối (${wordsOf(r)})${timingOf(
          r,
          (us) => ` sau khi đã đổ chuông${spansIn('vi').lasting(us)}`,
          (us) => ` ${spansIn('vi').later(us)}, không đổ chuông`,
        )}`,
  fix: (r) =>
    isMessage(r)
      ? [
          'Xem người nhận có nhận tin nhắn không, và có nhận từ người gửi này không (sàng lọc, không làm phiền, danh sách chặn).',
          'Đừng gửi lại ngay, cũng đừng gửi qua tuyến khác: 6xx có hiệu lực cho mọi tuyến.',
        ]
      : [
          r.retryAfter === null ? 'Không gọi lại ngay.' : 'Không gọi lại trước thời điểm mà Retry-After cho biết.',
          'Nếu phía được gọi không ai bấm từ chối, kiểm tra DND và lọc cuộc gọi ở đó.',
        ],
};
