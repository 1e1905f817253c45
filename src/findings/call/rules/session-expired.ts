import type { Rule, RuleText } from '../../rule.ts';
import { expiryOf, type JudgeableCall, match, reasonWords } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Call cut by its session timer',
  what: 'The BYE says that the session was not refreshed in time.',
  why: 'A call that people were still holding is cut, always after the same time.',
  needs:
    'A BYE whose Reason speaks of a session that expired; or SIP cause 408 or Q.850 cause 102, in a call with a session timer most of which had passed.',
  message: (c) =>
    `${c.facts.bye?.from ?? '?'} ended the call because it was not refreshed (${reasonWords(expiryOf(c))})`,
  fix: () => [
    'See who was to refresh (refresher in Session-Expires of the answer), and whether its re-INVITE or UPDATE left and was answered.',
    'If it left and did not arrive, look at Contact, Record-Route and NAT; keep-alives must outlast the session interval.',
    'If that side does not support session timers, let the other one refresh.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi bị cắt vì hết hạn phiên',
  what: 'BYE nói phiên không được gia hạn đúng lúc.',
  why: 'Cuộc gọi đang nói bị cắt, lần nào cũng sau đúng chừng ấy thời gian.',
  needs:
    'Một BYE có Reason nói phiên đã hết hạn; hoặc SIP cause 408 hay Q.850 cause 102, trong cuộc gọi có hạn phiên mà phần lớn thời hạn đã qua.',
  message: (c) => `${c.facts.bye?.from ?? '?'} kết thúc cuộc gọi vì không được gia hạn (${reasonWords(expiryOf(c))})`,
  fix: () => [
    'Xem bên nào phải gia hạn (refresher trong Session-Expires của phản hồi), re-INVITE hoặc UPDATE của nó có được gửi và được trả lời không.',
    'Nếu gửi mà không tới: xem Contact, Record-Route và NAT; keep-alive phải dài hơn hạn phiên.',
    'Nếu bên đó không hỗ trợ gia hạn: để bên kia làm.',
  ],
};

export const sessionExpired: Rule<JudgeableCall> = {
  id: 'call/session-expired',
  severity: 'error',
  references: ['RFC 4028 §10'],
  check: (c) => (c.outcome === 'answered' && expiryOf(c) !== null ? match(null, 'likely') : null),
  text: { en, vi },
};
