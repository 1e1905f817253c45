import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, callerOf, failedWith, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Call forbidden',
  what: 'The element that answered does not allow this call.',
  why: 'Trying again changes nothing: a rule, an account or a caller number stands against it.',
  needs: 'A 403 to an INVITE.',
  message: (c) => `${makerOf(c)} does not allow ${callerOf(c)} to call ${calleeOf(c)} (${finalWords(c)})`,
  fix: (c) => [
    'Read the phrase, Warning and Reason: many systems say there which rule it was.',
    ...((c.facts.attempt?.asked?.credentials.length ?? 0) > 0
      ? ['The INVITE carried credentials: some servers answer a wrong password with 403.']
      : []),
    'See whether the caller number is one that the account may show, and in the form the trunk wants.',
    'See whether the address the call comes from is allowed, and the destination not barred.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi không được phép',
  what: 'Thiết bị trả lời không cho phép cuộc gọi này.',
  why: 'Gọi lại cũng vậy: có luật, tài khoản hoặc số gọi đang chặn.',
  needs: 'Phản hồi 403 cho INVITE.',
  message: (c) => `${makerOf(c)} không cho phép ${callerOf(c)} gọi ${calleeOf(c)} (${finalWords(c)})`,
  fix: (c) => [
    'Đọc cụm chữ sau mã, Warning và Reason: nhiều hệ thống ghi rõ vướng luật nào.',
    ...((c.facts.attempt?.asked?.credentials.length ?? 0) > 0
      ? ['INVITE có mang thông tin xác thực: có máy chủ trả 403 khi sai mật khẩu.']
      : []),
    'Xem số gọi có phải số mà tài khoản được hiển thị, và đúng dạng trunk yêu cầu không.',
    'Xem địa chỉ nguồn của cuộc gọi có được phép, và đích có bị cấm không.',
  ],
};

export const forbidden: Rule<JudgeableCall> = {
  id: 'call/forbidden',
  severity: 'error',
  references: ['RFC 3261 §21.4.4'],
  check: (c) => (failedWith(c, [403]) ? match(null, 'certain') : null),
  text: { en, vi },
};
