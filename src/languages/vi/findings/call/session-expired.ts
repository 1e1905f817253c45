import { expiryOf, type JudgeableCall, reasonWords } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const sessionExpired: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi bị cắt vì session timer hết hạn',
  what: 'BYE nói phiên không được gia hạn đúng lúc.',
  why: 'Cuộc gọi đang nói bị cắt, lần nào cũng sau đúng chừng ấy thời gian.',
  needs:
    'Một BYE có Reason nói phiên đã hết hạn; hoặc SIP cause 408 hay Q.850 cause 102, trong cuộc gọi có session timer (Session-Expires) mà phần lớn thời hạn đã qua.',
  message: (c) => `${c.facts.bye?.from ?? '?'} kết thúc cuộc gọi vì không được gia hạn (${reasonWords(expiryOf(c))})`,
  fix: () => [
    'Xem bên nào phải gia hạn (refresher trong Session-Expires của phản hồi), re-INVITE hoặc UPDATE của nó có được gửi và được trả lời không.',
    'Nếu gửi mà không tới: xem Contact, Record-Route và NAT; keep-alive phải đủ dày để ánh xạ NAT còn sống suốt phiên (UDP: 25-30 giây một lần).',
    'Nếu bên đó không hỗ trợ gia hạn: để bên kia làm.',
  ],
};
