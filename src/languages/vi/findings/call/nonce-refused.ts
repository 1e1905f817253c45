import { callerOf, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const nonceRefused: RuleText<JudgeableCall> = {
  title: 'Nonce mới vẫn bị coi là cũ',
  what: 'Bên gọi đã dùng từng nonce mới mà máy chủ cứ bảo đã cũ.',
  why: 'Cuộc gọi không bao giờ qua được, dù tên và mật khẩu có thể đúng.',
  needs: 'Các INVITE mang thông tin xác thực, lần nào cũng bị trả lời stale=true.',
  message: (c) => `${makerOf(c)} coi nonce là cũ trong cả ${c.facts.attempt?.rounds ?? 0} lần hỏi ${callerOf(c)}`,
  fix: () => [
    'Cho các máy chủ sau cùng một địa chỉ dùng chung nonce, hoặc giữ bên gọi ở một máy chủ.',
    'So đồng hồ các máy chủ và thời hạn của nonce.',
  ],
};
