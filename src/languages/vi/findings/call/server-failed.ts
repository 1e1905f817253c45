import { finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const serverFailed: RuleText<JudgeableCall> = {
  title: 'Máy chủ gặp lỗi',
  what: 'Thiết bị trả lời không xử lý được cuộc gọi vì lý do của chính nó.',
  why: 'Cuộc gọi hỏng dù số có thể đúng và bên được gọi đang rảnh.',
  needs: 'Phản hồi 5xx cho INVITE.',
  message: (c) => `${makerOf(c)} không xử lý được cuộc gọi (${finalWords(c)})`,
  fix: (c) => [
    `Xem nhật ký của ${makerOf(c)} vào lúc đó.`,
    '502 và 504 nói thứ phía sau nó hỏng hoặc không trả lời: hãy bắt gói ở đó.',
    'Cho bên gọi thử tuyến khác.',
  ],
};
