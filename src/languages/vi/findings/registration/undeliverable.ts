import {
  type JudgeableRegistration,
  nameIn,
  registeredElsewhere,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { undeliveredFix, undeliveredWords } from '../../../../findings/undelivered.ts';

export const undeliverable: RuleText<JudgeableRegistration> = {
  title: 'REGISTER không giao được',
  what: 'Mạng trả lời REGISTER bằng ICMP: không có gì nghe ở nơi nó tới, không tới được máy, hoặc bộ lọc không cho qua.',
  why: 'Registrar không hề biết tới điện thoại: không gọi đi và không nhận cuộc gọi được.',
  needs: 'Một lỗi ICMP trích dẫn REGISTER, hoặc tuyến mà nó vừa đi, và không có phản hồi nào cho nó.',
  message: (r) => {
    const error = r.facts.undelivered;
    return error === null
      ? ''
      : `không giao được REGISTER của ${nameIn(r)}: ${undeliveredWords(error, 'vi')}${registeredElsewhere(r, 'vi')}`;
  },
  fix: ({ facts }) => [
    ...(facts.undelivered === null ? [] : [undeliveredFix(facts.undelivered, 'vi')]),
    'Kiểm tra REGISTER có đi đúng nơi không: registrar hoặc outbound proxy, bản ghi DNS (SRV), cổng và giao thức.',
  ],
};
