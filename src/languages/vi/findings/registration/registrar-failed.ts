import {
  finalIn,
  type JudgeableRegistration,
  nameIn,
  registeredElsewhere,
  registrarIn,
  timesIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const registrarFailed: RuleText<JudgeableRegistration> = {
  title: 'Registrar bị lỗi',
  what: 'Máy chủ trả lời rằng nó không làm được: lỗi nội bộ, quá tải hoặc ngừng phục vụ.',
  why: 'Điện thoại không được đăng ký cho tới khi máy chủ hồi phục; nếu có Retry-After thì phải chờ đủ thời gian đó.',
  needs: 'Một phản hồi từ 500 tới 599 cho REGISTER.',
  message: (r) =>
    `${registrarIn(r, 'vi')} không đăng ký được cho ${nameIn(r)} (${finalIn(r)}${timesIn(r, 'vi')})${r.facts.refusal?.retryAfter == null ? '' : `; nó bảo thử lại sau ${r.facts.refusal.retryAfter} giây`}${registeredElsewhere(r, 'vi')}`,
  fix: () => [
    'Đọc nhật ký của máy chủ vào lúc đó: cơ sở dữ liệu, bộ nhớ, giấy phép, quá tải.',
    'Xem có bao nhiêu máy khác cũng lỗi cùng lúc: chỉ một tài khoản thì do dữ liệu của nó, tất cả thì do máy chủ.',
  ],
};
