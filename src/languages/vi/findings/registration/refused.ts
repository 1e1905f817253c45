import {
  finalIn,
  isNonceRefused,
  type JudgeableRegistration,
  nameIn,
  registeredElsewhere,
  registrarIn,
  timesIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const refused: RuleText<JudgeableRegistration> = {
  title: 'Đăng ký bị từ chối',
  what: 'Máy chủ từ chối REGISTER vì một lý do mà không quy tắc nào khác biết.',
  why: 'Điện thoại không được đăng ký: không gọi đi và không nhận cuộc gọi được.',
  needs: 'Một phản hồi cuối từ 300 trở lên cho REGISTER mà không hỏi thông tin xác thực.',
  message: (r) =>
    `${registrarIn(r, 'vi')} từ chối đăng ký cho ${nameIn(r)} (${finalIn(r)}${timesIn(r, 'vi')})${registeredElsewhere(r, 'vi')}`,
  fix: (r) => [
    ...(isNonceRefused(r)
      ? [
          'So thời gian điện thoại cần để đáp lại yêu cầu xác thực với thời hạn của nonce ở máy chủ, và cho điện thoại thử lại với nonce mới nhất.',
        ]
      : []),
    `Tra nghĩa của mã: siptriage explain ${r.facts.refusal?.status ?? r.finalStatus ?? ''}.`,
    'Đọc nhật ký của máy chủ vào lúc đó.',
  ],
};
