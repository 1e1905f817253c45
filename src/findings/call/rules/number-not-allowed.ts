import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

/** How carriers say that a caller's number is invalid, not theirs, or on a do-not-originate list. */
const NOT_ALLOWED =
  /\bdo[ -]not[ -]originate\b|\bDNO\b|\borigination number\b|\b(?:invalid|unauthori[sz]ed|unallocated|unverified|bad) (?:caller|calling (?:party )?number|from number|cli\b|ani\b)|\bcaller ?id (?:is )?(?:invalid|not allowed|not permitted|unauthori[sz]ed)\b|\bD35\b/i;

function saysSo(c: JudgeableCall): boolean {
  const texts = [c.finalPhrase, c.refusal?.warning ?? '', ...(c.refusal?.reasons ?? []).map(({ text }) => text ?? '')];
  return (
    (c.outcome === 'failed' || c.outcome === 'rejected') && texts.some((text) => NOT_ALLOWED.test(text.slice(0, 200)))
  );
}

const en: RuleText<JudgeableCall> = {
  title: 'Calling number not allowed',
  what: 'The call was refused, and phrase, Warning or Reason say that its calling number is invalid or must not originate calls.',
  why: 'This is a list, not analytics: the same number is refused every time, and there is no redress contact.',
  needs: 'The final response with its words.',
  message: (c) => `${makerOf(c)} refused the call because of its calling number, ${callerOf(c)}: ${finalWords(c)}`,
  fix: () => [
    'Call with a number that your account owns, in E.164 form with +.',
    'If the number is yours, have its owner taken off the do-not-originate list (numbers that only receive calls stand there).',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Số gọi không được phép',
  what: 'Cuộc gọi bị từ chối, và cụm chữ, Warning hoặc Reason cho biết số gọi không hợp lệ hoặc không được phép gọi đi.',
  why: 'Đây là danh sách chứ không phải phân tích: số này lần nào cũng bị từ chối, và không có nơi nào để khiếu nại.',
  needs: 'Phản hồi cuối cùng với lời của nó.',
  message: (c) => `${makerOf(c)} từ chối cuộc gọi vì số gọi của nó, ${callerOf(c)}: ${finalWords(c)}`,
  fix: () => [
    'Gọi bằng số thuộc tài khoản của bạn, ở dạng E.164 có dấu +.',
    'Nếu số đúng là của bạn, yêu cầu gỡ nó khỏi danh sách cấm gọi đi (nơi ghi những số chỉ để nhận cuộc gọi).',
  ],
};

export const numberNotAllowed: Rule<JudgeableCall> = {
  id: 'call/number-not-allowed',
  severity: 'error',
  references: ['RFC 3261 §21.4.4'],
  check: (c) => (saysSo(c) ? match(null, 'likely') : null),
  text: { en, vi },
};
