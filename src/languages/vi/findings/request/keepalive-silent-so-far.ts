import {
  clientIn,
  endIn,
  goodIn,
  type RequestNotice,
  spanIn,
} from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const keepaliveSilentSoFar: RuleText<RequestNotice> = {
  title: 'Bên kia chưa trả lời OPTIONS',
  what: 'OPTIONS gửi tới một bên không được trả lời, và bản ghi kết thúc trước khi hết thời gian.',
  why: 'Nếu không có phản hồi, với bên hỏi trunk đã đứt.',
  needs: 'OPTIONS được gửi ít nhất hai lần mà không có phản hồi, ở cuối bản ghi.',
  message: (n) =>
    `${endIn(n, 'vi')} chưa trả lời OPTIONS của ${clientIn(n, 'vi')} khi bản ghi kết thúc: đã gửi ${n.sent} lần trong ${spanIn(n, 'vi')} giây, ${goodIn(n, 'vi')}`,
  fix: (n) => [
    'Bắt gói lâu hơn: sau 32 giây không có phản hồi, với bên hỏi coi như đã chết.',
    `Xem ${endIn(n, 'vi')} có chạy không.`,
  ],
};
