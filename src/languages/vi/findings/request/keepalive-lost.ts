import {
  clientIn,
  endIn,
  goodIn,
  type RequestNotice,
  sendingsIn,
  spanIn,
} from '../../../../findings/request/facts/request-facts.ts';
import { isSingle } from '../../../../findings/request/rules/keepalive-lost.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const keepaliveLost: RuleText<RequestNotice> = {
  title: 'Bên kia không còn trả lời OPTIONS',
  what: 'OPTIONS gửi tới một bên không được trả lời, cho tới cuối bản ghi.',
  why: 'Với bên hỏi, trunk đã đứt: cuộc gọi tới đó lỗi hoặc đi đường khác.',
  needs:
    'Nhiều OPTIONS, hoặc một OPTIONS được gửi đi gửi lại, không được trả lời, và 32 giây bản ghi; trước đó có lần tốt, hoặc có gửi lại.',
  message: (n) =>
    isSingle(n)
      ? `${endIn(n, 'vi')} không trả lời OPTIONS duy nhất của ${clientIn(n, 'vi')}${sendingsIn(n, 'vi')} trong ${spanIn(n, 'vi')} giây`
      : `${endIn(n, 'vi')} không trả lời OPTIONS của ${clientIn(n, 'vi')}: ${n.count} yêu cầu không có phản hồi trong ${spanIn(n, 'vi')} giây, ${goodIn(n, 'vi')}`,
  fix: (n) => [
    `Xem ${endIn(n, 'vi')} có chạy không, và mạng, tường lửa hay NAT giữa hai bên có thay đổi vào lúc đó không.`,
    'Xem bên kia có nhận OPTIONS không: có nơi bỏ qua theo chính sách; khi đó tắt keep-alive hoặc dùng cách khác.',
  ],
};
