import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, callerOf, type JudgeableCall, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Two phones answered',
  what: 'Two branches of the call were answered, each with its own To tag.',
  why: 'The caller talks to one; the other should be ended at once.',
  needs: 'Two 2xx with different To tags to one INVITE.',
  message: (c) => `two of the phones of ${calleeOf(c)} answered the call of ${callerOf(c)}`,
  fix: () => [
    'See that the caller sends ACK and BYE to the second one.',
    'A proxy that forks should cancel the other branches as soon as one answers.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Hai máy cùng nhấc',
  what: 'Hai nhánh của cuộc gọi cùng được nhấc, mỗi nhánh một tag To.',
  why: 'Bên gọi nói với một máy; máy kia phải được kết thúc ngay.',
  needs: 'Hai 2xx khác tag To cho một INVITE.',
  message: (c) => `hai máy của ${calleeOf(c)} cùng nhấc cuộc gọi của ${callerOf(c)}`,
  fix: () => [
    'Xem bên gọi có gửi ACK rồi BYE cho máy thứ hai không.',
    'Proxy chia nhánh phải huỷ các nhánh khác ngay khi một nhánh được nhấc.',
  ],
};

export const answeredTwice: Rule<JudgeableCall> = {
  id: 'call/answered-twice',
  severity: 'info',
  references: ['RFC 3261 §13.2.2.4'],
  check: (c) => (c.outcome === 'answered' && c.facts.hasSecondAnswer ? match(null, 'certain') : null),
  text: { en, vi },
};
