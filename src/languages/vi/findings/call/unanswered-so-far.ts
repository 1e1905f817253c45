import { callerOf, hadItsTime, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { isRepeated } from '../../../../findings/call/rules/unanswered-so-far.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';

export const unansweredSoFar: RuleText<JudgeableCall> = {
  title: 'INVITE chưa được trả lời',
  what: 'Không có gì quay về cho INVITE, nhưng bản ghi không cho thấy là mãi không có: chưa hết thời gian, gửi lại quá ngắn để biết, hoặc đi qua một kết nối, nơi không gì được gửi lại.',
  why: 'Chưa ai cho thấy mình còn hoạt động; nếu cứ vậy, cuộc gọi hỏng sau 32 giây.',
  needs: 'INVITE lặp lại qua UDP mà không có phản hồi nào, hoặc qua một kết nối với 32 giây bản ghi phía sau.',
  message: (c) =>
    `${hadItsTime(c) ? 'trong bản ghi này không có phản hồi' : 'đến giờ chưa có phản hồi'}: ${c.facts.attempt?.to ?? '?'} chưa có tín hiệu gì cho ${callerOf(c)}${isRepeated(c) ? `, bên đã gửi INVITE ${(c.facts.attempt?.repeats ?? 0) + 1} lần${spansIn('vi').within(c.facts.attempt?.repeatedForUs ?? Number.NaN)}` : ''}`,
  fix: (c) => [
    `Xem ${c.facts.attempt?.to ?? 'địa chỉ được gọi'} có đang chạy, có nghe đúng cổng và đúng giao thức không.`,
    hadItsTime(c)
      ? 'Bắt gói ở phía kia: INVITE có tới, phản hồi có đi không?'
      : 'Bắt gói thêm 32 giây sau INVITE: khi đó mới biết có phản hồi hay không.',
  ],
};
