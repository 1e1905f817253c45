import { plain } from '../../../../findings/names.ts';
import {
  type JudgeableRegistration,
  nameIn,
  phoneIn,
  realmsIn,
  registrarIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const credentialsMissing: RuleText<JudgeableRegistration> = {
  title: 'Thiết bị không gửi thông tin xác thực để đăng ký',
  what: 'Máy chủ hỏi thông tin xác thực, nhưng thiết bị không bao giờ gửi: nó bắt đầu lại không có, hoặc dừng hẳn.',
  why: 'Điện thoại không bao giờ đăng ký được: không gọi đi và không nhận cuộc gọi được.',
  needs: '401 hay 407 cho REGISTER không có thông tin hai lần liên tiếp, hoặc một lần và sau đó bản ghi còn nửa phút.',
  message: (r) =>
    `${registrarIn(r, 'vi')} hỏi ${nameIn(r)} thông tin xác thực cho realm ${realmsIn(r, 'vi')} (${r.facts.bareChallenges} lần), nhưng ${phoneIn(r, 'vi')} không bao giờ gửi`,
  fix: (r) => [
    `Đặt cho điện thoại user và mật khẩu của tài khoản cho realm ${realmsIn(r, 'vi')}.`,
    ...(r.facts.challenge !== null && r.facts.challenge.algorithms.length > 0
      ? [
          `Xem điện thoại có làm được thuật toán được yêu cầu không: ${plain(r.facts.challenge.algorithms.join(', '), 60)}.`,
        ]
      : []),
    'Điện thoại đặt sẵn một realm sẽ không trả lời cho realm khác: để trống realm của tài khoản hoặc đặt *.',
    'Nếu điện thoại được nhận biết theo địa chỉ, cho máy chủ chấp nhận mà không cần xác thực.',
  ],
};
