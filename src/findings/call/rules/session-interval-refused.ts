import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, failedWith, hadItsTime, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

function minSeOf({ facts }: JudgeableCall): string {
  return String(facts.attempt?.replied?.minSe ?? 90);
}

const en: RuleText<JudgeableCall> = {
  title: 'Session interval too small, call given up',
  what: 'The INVITE asked for a session timer below the limit of an element on the way (422), and was not sent again with a longer one.',
  why: 'The call fails for a number that the caller only had to raise.',
  needs: 'A 422 to the last INVITE of a call, and half a minute of trace behind it.',
  message: (c) =>
    `${makerOf(c)} wants a session interval of at least ${minSeOf(c)} s, and ${callerOf(c)} did not try again`,
  fix: () => [
    'Let the caller repeat the INVITE with Session-Expires and Min-SE as in the 422.',
    'Configure a Session-Expires of 1800 s at the caller; no less than 90 s anywhere.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Hạn phiên quá ngắn, bên gọi bỏ cuộc',
  what: 'INVITE xin hạn phiên ngắn hơn mức tối thiểu của thiết bị trên đường (422) và không được gửi lại với hạn dài hơn.',
  why: 'Cuộc gọi hỏng chỉ vì một con số mà bên gọi cần nâng lên.',
  needs: 'Phản hồi 422 cho INVITE cuối cùng của cuộc gọi, và nửa phút bản ghi sau đó.',
  message: (c) => `${makerOf(c)} đòi hạn phiên ít nhất ${minSeOf(c)} giây, còn ${callerOf(c)} không thử lại`,
  fix: () => [
    'Cho bên gọi gửi lại INVITE với Session-Expires và Min-SE theo 422.',
    'Đặt Session-Expires 1800 giây ở bên gọi; không nơi nào dưới 90 giây.',
  ],
};

export const sessionIntervalRefused: Rule<JudgeableCall> = {
  id: 'call/session-interval-refused',
  severity: 'error',
  references: ['RFC 4028 §6'],
  check: (c) => (failedWith(c, [422]) && hadItsTime(c) ? match(null, 'likely') : null),
  text: { en, vi },
};
