import { aboutIn, clientIn, goodIn, type RequestNotice } from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { undeliveredFix, undeliveredWords } from '../../../../findings/undelivered.ts';

export const undeliverable: RuleText<RequestNotice> = {
  title: 'Yêu cầu không giao được',
  what: 'Mạng trả lời SUBSCRIBE, NOTIFY, PUBLISH, MESSAGE, INFO hoặc OPTIONS bằng ICMP: không có gì nghe ở nơi nó tới, không tới được máy, hoặc bộ lọc không cho qua.',
  why: 'Việc mà nó yêu cầu không xảy ra; trunk được hỏi bằng OPTIONS thì coi như đứt với bên hỏi.',
  needs: 'Một lỗi ICMP trích dẫn yêu cầu, hoặc tuyến mà nó vừa đi, và không có phản hồi nào cho nó.',
  message: (n) =>
    n.undelivered === null
      ? ''
      : `không giao được ${n.method} của ${clientIn(n, 'vi')}${aboutIn(n, 'vi')}: ${undeliveredWords(n.undelivered, 'vi')}${n.good > 0 ? `, ${goodIn(n, 'vi')}` : ''}`,
  fix: (n) => [
    ...(n.undelivered === null ? [] : [undeliveredFix(n.undelivered, 'vi')]),
    n.method === 'OPTIONS'
      ? 'Xem địa chỉ của bên kia có đúng không và dịch vụ ở đó dừng từ lúc nào: cuộc gọi tới đó lỗi hoặc đi đường khác.'
      : 'Kiểm tra yêu cầu có đi đúng nơi không: tuyến, bản ghi DNS, contact đã đăng ký, cổng và giao thức.',
  ],
};
