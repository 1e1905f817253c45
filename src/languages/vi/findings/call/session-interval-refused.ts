import { callerOf, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import { minSeOf } from '../../../../findings/call/rules/session-interval-refused.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const sessionIntervalRefused: RuleText<JudgeableCall> = {
  title: 'Session timer quá ngắn, bên gọi bỏ cuộc',
  what: 'INVITE xin session timer (Session-Expires) ngắn hơn mức tối thiểu của thiết bị trên đường (422) và không được gửi lại với hạn dài hơn.',
  why: 'Cuộc gọi hỏng chỉ vì một con số mà bên gọi cần nâng lên.',
  needs: 'Phản hồi 422 cho INVITE cuối cùng của cuộc gọi, và nửa phút bản ghi sau đó.',
  message: (c) => `${makerOf(c)} đòi session timer ít nhất ${minSeOf(c)} giây, còn ${callerOf(c)} không thử lại`,
  fix: () => [
    'Cho bên gọi gửi lại INVITE với Session-Expires và Min-SE theo 422.',
    'Đặt Session-Expires 1800 giây ở bên gọi; không nơi nào dưới 90 giây.',
  ],
};
