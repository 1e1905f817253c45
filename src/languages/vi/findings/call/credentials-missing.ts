import { callerOf, finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const credentialsMissing: RuleText<JudgeableCall> = {
  title: 'Bên gọi không đưa thông tin xác thực',
  what: 'INVITE bị hỏi thông tin xác thực mà bên gọi không gửi lại kèm theo.',
  why: 'Bên gọi thấy hỏng ngay; bên được gọi không hề biết có cuộc gọi.',
  needs:
    'Một INVITE không có thông tin xác thực, phản hồi 401 hoặc 407, và nửa phút sau đó không có INVITE nào khác của cuộc gọi.',
  message: (c) =>
    `${makerOf(c)} hỏi ${callerOf(c)} thông tin xác thực (${finalWords(c)}), và không có INVITE nào mang theo dưới Call-ID này`,
  fix: () => [
    'Cấp cho bên gọi tài khoản của realm nêu trong challenge.',
    'Nếu bên gọi là trunk nhận theo địa chỉ: cho máy chủ chấp nhận địa chỉ đó, không hỏi nữa.',
    'Xem bên gọi có làm được thuật toán nêu trong challenge không.',
  ],
};
