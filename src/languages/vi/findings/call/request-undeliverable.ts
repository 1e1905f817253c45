import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { methodOf, undeliveredInside } from '../../../../findings/call/facts/undelivered.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { undeliveredFix, undeliveredWords } from '../../../../findings/undelivered.ts';

export const requestUndeliverable: RuleText<JudgeableCall> = {
  title: 'Yêu cầu trong cuộc gọi không giao được',
  what: 'Mạng trả lời một yêu cầu trong cuộc gọi bằng ICMP: ACK, BYE hoặc thay đổi của cuộc gọi không tới nơi.',
  why: 'Bên kia không biết: nó lặp lại phản hồi, hoặc giữ một cuộc gọi đã xong.',
  needs: 'Một lỗi ICMP trích dẫn một yêu cầu trong cuộc gọi (hoặc ACK), và không có phản hồi cho nó.',
  message: (c) => {
    const error = undeliveredInside(c);
    return error === null ? '' : `yêu cầu ${methodOf(error)} không giao được: ${undeliveredWords(error, 'vi')}`;
  },
  fix: (c) => {
    const error = undeliveredInside(c);
    return [
      ...(error === null ? [] : [undeliveredFix(error, 'vi')]),
      'Xem yêu cầu trong cuộc gọi đi đâu: Contact và Record-Route của bên kia quyết định.',
    ];
  },
};
