import { callerOf, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';

export const inviteUnanswered: RuleText<JudgeableCall> = {
  title: 'INVITE không được trả lời',
  what: 'Bên gọi gửi đi gửi lại INVITE mà không nghe thấy gì, cả 100 cũng không.',
  why: 'Địa chỉ được gọi đã tắt, bị lọc hoặc sai: ở đó không ai biết có cuộc gọi.',
  needs:
    'INVITE qua UDP lặp lại từ 7 giây trở lên mà không có phản hồi nào, không có gì chứng tỏ có phản hồi không bắt được, và nửa phút bản ghi sau đó hoặc đủ cả bảy lần gửi.',
  message: (c) =>
    `${c.facts.attempt?.to ?? '?'} không có tín hiệu gì trong khi ${callerOf(c)} gửi INVITE ${(c.facts.attempt?.repeats ?? 0) + 1} lần${spansIn('vi').within(c.facts.attempt?.repeatedForUs ?? Number.NaN)}`,
  fix: (c) => [
    `Xem ${c.facts.attempt?.to ?? 'địa chỉ được gọi'} có đang chạy, có nghe đúng cổng và đúng giao thức không.`,
    'Tìm tường lửa hoặc NAT không cho vào, hoặc không cho ra.',
    'Bắt gói ở phía kia: INVITE có tới, phản hồi có đi không? INVITE lớn có thể mất mảnh (dùng TCP).',
  ],
};
