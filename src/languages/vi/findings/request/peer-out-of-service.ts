import { answerIn, clientIn, endIn, type RequestNotice } from '../../../../findings/request/facts/request-facts.ts';
import { isTimeout } from '../../../../findings/request/rules/peer-out-of-service.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const peerOutOfService: RuleText<RequestNotice> = {
  title: 'Bên kia báo không nhận cuộc gọi',
  what: 'OPTIONS được trả lời 503, 504 hay 408: bên kia, hoặc thứ phía sau nó, ngừng phục vụ.',
  why: 'Bên hỏi sẽ ngừng dùng trunk, cuộc gọi lỗi hoặc đi đường khác.',
  needs: '408, 503 hoặc 504 cho một OPTIONS.',
  message: (n) =>
    `${endIn(n, 'vi')} trả lời OPTIONS của ${clientIn(n, 'vi')} bằng ${answerIn(n, 'vi')}: ${isTimeout(n) ? 'nơi nó chuyển OPTIONS tới không trả lời' : 'không nhận cuộc gọi'}`,
  fix: (n) => [
    isTimeout(n)
      ? `Xem ${endIn(n, 'vi')} chuyển OPTIONS tới đâu, và nơi đó có chạy và tới được không.`
      : 'Xem vì sao bên kia ngừng phục vụ: quá tải, bảo trì, phía sau không có gì.',
  ],
};
