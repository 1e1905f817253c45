import { CHALLENGES } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  callerOf,
  failedWith,
  finalWords,
  hadItsTime,
  type JudgeableCall,
  makerOf,
  match,
} from '../facts/call-facts.ts';

function isLeftUnanswered({ facts }: JudgeableCall): boolean {
  const asked = facts.attempt?.asked ?? null;
  return asked !== null && asked.credentials.length === 0;
}

const en: RuleText<JudgeableCall> = {
  title: 'Caller never showed credentials',
  what: 'The INVITE was challenged, and the caller did not send it again with credentials.',
  why: 'The caller hears a failure at once; the callee never knew of the call.',
  needs:
    'An INVITE without credentials, its 401 or 407, and half a minute of trace behind it without another INVITE of that call.',
  message: (c) =>
    `${makerOf(c)} asked ${callerOf(c)} for credentials (${finalWords(c)}), and no INVITE with them followed under this Call-ID`,
  fix: () => [
    'Give the caller an account for the realm in the challenge.',
    'If the caller is a trunk known by its address, let the server accept that address without a challenge.',
    'See whether the caller can do the algorithm that the challenge names.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Bên gọi không đưa thông tin xác thực',
  what: 'INVITE bị hỏi thông tin xác thực mà bên gọi không gửi lại kèm theo.',
  why: 'Bên gọi thấy hỏng ngay; bên được gọi không hề biết có cuộc gọi.',
  needs:
    'Một INVITE không có thông tin xác thực, phản hồi 401 hoặc 407, và nửa phút sau đó không có INVITE nào khác của cuộc gọi.',
  message: (c) =>
    `${makerOf(c)} hỏi ${callerOf(c)} thông tin xác thực (${finalWords(c)}), và không có INVITE nào mang theo dưới Call-ID này`,
  fix: () => [
    'Cấp cho bên gọi tài khoản của realm nêu trong câu hỏi.',
    'Nếu bên gọi là trunk nhận theo địa chỉ: cho máy chủ chấp nhận địa chỉ đó, không hỏi nữa.',
    'Xem bên gọi có làm được thuật toán nêu trong câu hỏi không.',
  ],
};

export const credentialsMissing: Rule<JudgeableCall> = {
  id: 'call/credentials-missing',
  severity: 'error',
  references: ['RFC 3261 §22.2', 'RFC 3261 §22.3'],
  check: (c) => (failedWith(c, CHALLENGES) && isLeftUnanswered(c) && hadItsTime(c) ? match(null, 'likely') : null),
  text: { en, vi },
};
