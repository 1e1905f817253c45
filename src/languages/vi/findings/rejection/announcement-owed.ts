import { answererOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const announcementOwed: RuleText<RejectionRecord> = {
  title: '608 không thông báo cho bên gọi không hiểu nó',
  what: 'INVITE tới thiết bị chặn không có sip.608 trong Feature-Caps, và trước 608 không có 183 kèm lời thông báo.',
  why: 'Máy gọi không hiểu 608 chỉ hiện một con số hoặc không hiện gì. Thiết bị cuối cùng hiểu 608 phải nói cho người gọi biết hỏi ai.',
  needs: 'INVITE và 608 trên cùng một chặng, ở giữa không có gì ngoài 100.',
  message: (r) =>
    `INVITE không báo là hiểu sip.608, và ${answererOf(r, 'vi')} gửi 608 mà không phát lời thông báo trước`,
  fix: () => [
    'Cho phía gọi gửi Feature-Caps: *;+sip.608 nếu nó hiển thị được thẻ.',
    'Nếu không, cho dịch vụ chặn (hoặc SBC đứng trước) trả lời 183 kèm early media, nói cần hỏi ai, rồi mới gửi 608.',
    'Không bắt buộc khi dịch vụ nghi bị lạm dụng, hoặc không phát được media.',
  ],
};
