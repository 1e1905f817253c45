import { plain } from '../../../../findings/names.ts';
import {
  finalIn,
  type JudgeableRegistration,
  nameIn,
  realmsIn,
  registrarIn,
  timesIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const realmMismatch: RuleText<JudgeableRegistration> = {
  title: 'Thông tin xác thực dành cho realm khác',
  what: 'Thiết bị trả lời yêu cầu xác thực bằng thông tin cho một realm mà máy chủ không nêu.',
  why: 'Máy chủ không thể chấp nhận, dù mật khẩu đúng hay sai: điện thoại không bao giờ đăng ký được.',
  needs: 'Một yêu cầu xác thực, và sau đó một REGISTER có thông tin nêu realm khác, bị từ chối.',
  message: (r) =>
    `${nameIn(r)} gửi thông tin xác thực cho realm “${plain(r.facts.credentials?.realm ?? '', 80)}”, còn ${registrarIn(r, 'vi')} hỏi realm ${realmsIn(r, 'vi')} (${finalIn(r)}${timesIn(r, 'vi')})`,
  fix: (r) => [
    `Đặt realm của tài khoản trên điện thoại thành ${realmsIn(r, 'vi')}, hoặc để trống hay đặt * để máy lấy theo yêu cầu xác thực.`,
    'Xem điện thoại có đăng ký đúng domain và máy chủ của tài khoản không.',
  ],
};
