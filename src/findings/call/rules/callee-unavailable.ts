import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, failedWith, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Callee not reachable now',
  what: '480 without ringing: the callee exists and is not registered, or is set to do not disturb.',
  why: 'Callers do not get through until the phone is back.',
  needs: 'A 480 before anything rang.',
  message: (c) => `${calleeOf(c)} could not be reached (${finalWords(c)} from ${makerOf(c)}), without ringing`,
  fix: () => [
    'See whether the callee is registered, and whether its Contact answers.',
    'Read phrase and Reason: they tell do not disturb from a phone that is off.',
    'Forward to voicemail when the phone is not registered.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Hiện không liên lạc được bên được gọi',
  what: '480 khi chưa đổ chuông: có người dùng này nhưng máy chưa đăng ký, hoặc đang bật không làm phiền.',
  why: 'Không ai gọi được tới khi máy trở lại.',
  needs: 'Một 480 khi chưa có gì đổ chuông.',
  message: (c) => `không liên lạc được ${calleeOf(c)} (${finalWords(c)} từ ${makerOf(c)}), chưa đổ chuông`,
  fix: () => [
    'Xem máy được gọi có đăng ký không, Contact của nó có trả lời không.',
    'Đọc cụm chữ sau mã và Reason: chúng cho biết là không làm phiền hay máy tắt.',
    'Chuyển vào hộp thư thoại khi máy không đăng ký.',
  ],
};

export const calleeUnavailable: Rule<JudgeableCall> = {
  id: 'call/callee-unavailable',
  severity: 'warning',
  references: ['RFC 3261 §21.4.19'],
  check: (c) => (failedWith(c, [480]) ? match(null, 'likely') : null),
  text: { en, vi },
};
