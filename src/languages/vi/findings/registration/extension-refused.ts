import {
  finalIn,
  type JudgeableRegistration,
  nameIn,
  registrarIn,
  timesIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const extensionRefused: RuleText<JudgeableRegistration> = {
  title: 'Đăng ký thiếu hoặc đòi một phần mở rộng',
  what: 'Máy chủ không làm được điều REGISTER đòi, hoặc đòi điều thiết bị không đưa ra.',
  why: 'Điện thoại không bao giờ đăng ký được: không gọi đi và không nhận cuộc gọi được.',
  needs: '420, 421, 439 hay 494 cho một REGISTER.',
  message: (r) =>
    `${registrarIn(r, 'vi')} và ${nameIn(r)} không thống nhất được phần mở rộng (${finalIn(r)}${timesIn(r, 'vi')})`,
  fix: () => [
    'Đọc Unsupported và Require trong phản hồi: chúng nêu tên phần mở rộng.',
    '420: tắt phần mở rộng trên điện thoại. 421: bật nó. 439: chặng đầu không hỗ trợ outbound (RFC 5626).',
    '494: máy chủ đòi thoả thuận bảo mật trước (RFC 3329), như lõi IMS: dùng thiết bị làm cho việc đó.',
  ],
};
