import {
  finalIn,
  type JudgeableRegistration,
  nameIn,
  otherUserIn,
  realmsIn,
  registrarIn,
  timesIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const credentialsRefused: RuleText<JudgeableRegistration> = {
  title: 'Đăng ký bị từ chối vì thông tin xác thực',
  what: 'Thiết bị đã trả lời yêu cầu xác thực, nhưng máy chủ không chấp nhận thông tin của nó.',
  why: 'Điện thoại không bao giờ đăng ký được: không gọi đi và không nhận cuộc gọi được. Thử nhiều lần có thể làm khoá tài khoản hoặc bị cấm địa chỉ.',
  needs:
    'Một REGISTER có thông tin cho yêu cầu xác thực gần nhất mà nhận 401, 407 hay 403, hoặc lời lẽ nói về mật khẩu.',
  message: (r) =>
    `${registrarIn(r, 'vi')} không chấp nhận thông tin xác thực của ${nameIn(r)} (${finalIn(r)}${timesIn(r, 'vi')}): mật khẩu, user hoặc tên xác thực không đúng với tài khoản${otherUserIn(r, 'vi')}`,
  fix: (r) => [
    'Nhập lại mật khẩu của tài khoản, trên điện thoại hoặc trong hệ thống cấp cấu hình; chú ý chữ hoa, dấu cách ở cuối, và mật khẩu mới đổi chỉ trên máy chủ.',
    'So tên xác thực (auth ID) với tài khoản: nhiều nhà cung cấp dùng tên khác với số.',
    `So realm (${realmsIn(r, 'vi')}) với realm dùng để băm mật khẩu (HA1), và thuật toán.`,
    'Dừng điện thoại trước khi địa chỉ của nó bị cấm, và xem đã bị cấm chưa.',
  ],
};
