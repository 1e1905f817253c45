import {
  finalIn,
  type JudgeableRegistration,
  nameIn,
  phoneIn,
  registrarIn,
  timesIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const refusedByPolicy: RuleText<JudgeableRegistration> = {
  title: 'Đăng ký bị từ chối theo chính sách',
  what: 'Máy chủ từ chối mà không xét mật khẩu: danh sách truy cập, lệnh cấm, bộ lọc user agent, quy định của tài khoản.',
  why: 'Điện thoại không bao giờ đăng ký được từ nơi đó, dù mật khẩu thế nào.',
  needs:
    '403, 480 hay 603 cho một REGISTER không có thông tin xác thực, hoặc lời lẽ nói về quyền truy cập hay chính sách.',
  message: (r) =>
    `${registrarIn(r, 'vi')} từ chối ${nameIn(r)} tại ${phoneIn(r, 'vi')} (${finalIn(r)}${timesIn(r, 'vi')})${r.facts.refusal?.hadCredentials === false ? ', không hề hỏi mật khẩu' : ''}`,
  fix: (r) => [
    `Xem máy chủ có cho ${phoneIn(r, 'vi')} đăng ký không: danh sách truy cập (permit, deny, ACL), lệnh cấm (fail2ban, pike), mạng được phép của tài khoản.`,
    'Xem máy chủ có lọc theo user agent không: bộ lọc chống dò quét cũng chặn cả điện thoại có tên tương tự.',
    'Có máy chủ trả lời như vậy cho tài khoản hay domain lạ, để người lạ không biết gì: so user và domain.',
  ],
};
