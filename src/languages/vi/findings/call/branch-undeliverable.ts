import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { othersUndelivered, undeliveredBranch } from '../../../../findings/call/facts/undelivered.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { undeliveredFix, undeliveredWords } from '../../../../findings/undelivered.ts';

export const branchUndeliverable: RuleText<JudgeableCall> = {
  title: 'Một nhánh không giao được',
  what: 'Mạng trả lời một lần gửi INVITE bằng ICMP, và cuộc gọi đi tiếp bằng đường khác.',
  why: 'Một contact đã đăng ký hoặc chặng kế tiếp đã chết: có cuộc gọi lâu hơn, và hỏng khi không còn đường nào khác.',
  needs: 'Một lỗi ICMP trích dẫn một INVITE không có phản hồi, trong cuộc gọi có phản hồi trên đường khác.',
  message: (c) => {
    const error = undeliveredBranch(c);
    return error === null
      ? ''
      : `một nhánh của INVITE không giao được: ${undeliveredWords(error, 'vi')}${othersUndelivered(c, error, 'vi')}`;
  },
  fix: (c) => {
    const error = undeliveredBranch(c);
    return [
      ...(error === null ? [] : [undeliveredFix(error, 'vi')]),
      'Bỏ contact hoặc chặng đã chết: đăng ký ngắn hơn, OPTIONS keep-alive, đổi thứ tự tuyến.',
    ];
  },
};
