import {
  type JudgeableRegistration,
  nameIn,
  registrarIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const noncesRefused: RuleText<JudgeableRegistration> = {
  title: 'Yêu cầu xác thực lặp không dứt',
  what: 'Máy chủ cứ trả lời thông tin xác thực bằng nonce mới và nói nonce cũ đã hết hạn, hoặc thiết bị không bao giờ dùng nonce mới nhất.',
  why: 'Điện thoại không bao giờ đăng ký được, và cả hai bên bị tải bởi REGISTER.',
  needs: 'Ít nhất ba yêu cầu xác thực liên tiếp cho các REGISTER có thông tin, đều vì nonce.',
  message: (r) =>
    `${registrarIn(r, 'vi')} hỏi ${nameIn(r)} thông tin xác thực ${r.facts.renewals} lần liên tiếp dù máy đã gửi, mỗi lần một nonce khác: vòng lặp không có hồi kết`,
  fix: () => [
    'Xem có nhiều máy chủ sau một địa chỉ mà không biết nonce của nhau không: dùng chung khoá tạo nonce, hoặc gắn mỗi điện thoại với một máy chủ.',
    'So đồng hồ các máy chủ, và so thời hạn của nonce (nonce_expire trong Kamailio) với thời gian điện thoại cần.',
    'Xem điện thoại có dùng nonce của yêu cầu mới nhất không.',
  ],
};
