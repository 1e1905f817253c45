import {
  calleeOf,
  callerOf,
  finalWords,
  type JudgeableCall,
  makerOf,
  saysMore,
} from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const forbidden: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi không được phép',
  what: 'Thiết bị trả lời không cho phép cuộc gọi này.',
  why: 'Gọi lại cũng vậy: có quy tắc, tài khoản hoặc số chủ gọi đang chặn.',
  needs: 'Phản hồi 403 cho INVITE.',
  message: (c) => `${makerOf(c)} không cho phép ${callerOf(c)} gọi ${calleeOf(c)} (${finalWords(c)})`,
  fix: (c) => [
    ...(saysMore(c) ? [] : [`Phản hồi không ghi gì ngoài mã: nhật ký của ${makerOf(c)} cho biết vướng quy tắc nào.`]),
    ...((c.facts.attempt?.asked?.credentials.length ?? 0) > 0
      ? ['INVITE có mang thông tin xác thực: có máy chủ trả 403 khi sai mật khẩu.']
      : []),
    'Xem số chủ gọi có phải số mà tài khoản được hiển thị, và đúng dạng trunk yêu cầu không.',
    'Xem địa chỉ nguồn của cuộc gọi có được phép, và đích có bị cấm không.',
  ],
};
