import { callerOf, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';

export const unansweredSoFar: RuleText<JudgeableCall> = {
  title: 'INVITE chưa được trả lời',
  what: 'INVITE đã được gửi lại mà chưa có gì quay về, nhưng trong bản ghi này chưa hết thời gian: vẫn có thể có trả lời.',
  why: 'Chưa ai cho thấy mình còn hoạt động; nếu cứ vậy, cuộc gọi hỏng sau 32 giây.',
  needs: 'INVITE lặp lại qua UDP mà không có phản hồi nào, hoặc qua một kết nối với 32 giây bản ghi phía sau.',
  message: (c) =>
    `đến giờ chưa có trả lời: ${c.facts.attempt?.to ?? '?'} chưa có tín hiệu gì cho ${callerOf(c)}, bên đã gửi INVITE ${(c.facts.attempt?.repeats ?? 0) + 1} lần${spansIn('vi').within(c.facts.attempt?.repeatedForUs ?? 0)}`,
  fix: (c) => [
    `Xem ${c.facts.attempt?.to ?? 'địa chỉ được gọi'} có đang chạy, có nghe đúng cổng và đúng giao thức không.`,
    'Bắt gói thêm 32 giây sau INVITE: khi đó mới biết có trả lời hay không.',
  ],
};
