import { endIn, fromIn, type RequestNotice } from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const unansweredSoFar: RuleText<RequestNotice> = {
  title: 'Yêu cầu chưa được trả lời',
  what: 'Một SUBSCRIBE, PUBLISH, MESSAGE hay INFO được gửi đi gửi lại, và bản ghi kết thúc trước khi hết thời gian của nó.',
  why: 'Nếu không có phản hồi, việc cần làm sẽ không xảy ra.',
  needs: 'Một yêu cầu được gửi ít nhất hai lần mà chưa có phản hồi cuối, ở cuối bản ghi.',
  message: (n) =>
    `${endIn(n, 'vi')} chưa trả lời ${n.method} của ${fromIn(n)}, đã gửi ${n.sent} lần, khi bản ghi kết thúc`,
  fix: () => ['Bắt gói lâu hơn: sau 32 giây không có phản hồi, yêu cầu coi như đã chết.'],
};
