import { callerOf, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { othersUndelivered, undeliveredInvite } from '../../../../findings/call/facts/undelivered.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { undeliveredFix, undeliveredWords } from '../../../../findings/undelivered.ts';

export const undeliverable: RuleText<JudgeableCall> = {
  title: 'INVITE không giao được',
  what: 'Mạng trả lời INVITE bằng ICMP: không có gì nghe ở nơi nó tới, không tới được máy, hoặc bộ lọc không cho qua.',
  why: 'Bên được gọi không hề biết có cuộc gọi, dù INVITE có lặp lại bao nhiêu lần.',
  needs: 'Một lỗi ICMP trích dẫn INVITE, hoặc tuyến mà nó vừa đi, và không có phản hồi nào trên tuyến đó.',
  message: (c) => {
    const error = undeliveredInvite(c);
    return error === null
      ? ''
      : `INVITE của ${callerOf(c)} không giao được: ${undeliveredWords(error, 'vi')}${othersUndelivered(c, error, 'vi')}`;
  },
  fix: (c) => {
    const error = undeliveredInvite(c);
    return [
      ...(error === null ? [] : [undeliveredFix(error, 'vi')]),
      'Kiểm tra INVITE có đi đúng nơi không: tuyến, bản ghi DNS, contact đã đăng ký, cổng và giao thức.',
    ];
  },
};
