import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { failedWith, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

function tagsOf({ refusal, facts, finalStatus }: JudgeableCall): string {
  const tags = finalStatus === 420 ? (refusal?.unsupported ?? '') : (facts.attempt?.replied?.requires.join(', ') ?? '');
  return tags === '' ? '' : `: ${plain(tags, 60)}`;
}

const en: RuleText<JudgeableCall> = {
  title: 'Extension required in vain',
  what: 'One side requires an extension that the other does not support (420) or does not offer (421).',
  why: 'The two do not get a call together until one of them stops insisting.',
  needs: 'A final response 420 or 421 to an INVITE.',
  message: (c) => `${makerOf(c)} answered ${finalWords(c)}${tagsOf(c)}`,
  fix: () => [
    '420: take the named option out of Require (and Proxy-Require), and offer it in Supported instead.',
    '421: turn the named option on at the caller, or stop requiring it at the callee.',
    'Behind an SBC, let it take the option out on one side.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Đòi phần mở rộng mà bên kia không có',
  what: 'Một bên đòi phần mở rộng mà bên kia không hỗ trợ (420) hoặc không đề nghị (421).',
  why: 'Hai bên không gọi được cho nhau cho tới khi một bên thôi đòi.',
  needs: 'Phản hồi cuối 420 hoặc 421 cho INVITE.',
  message: (c) => `${makerOf(c)} trả ${finalWords(c)}${tagsOf(c)}`,
  fix: () => [
    '420: bỏ tùy chọn đó khỏi Require (và Proxy-Require), chỉ đề nghị trong Supported.',
    '421: bật tùy chọn đó ở bên gọi, hoặc thôi đòi ở bên được gọi.',
    'Có SBC ở giữa: cho nó bỏ tùy chọn đó ở một phía.',
  ],
};

export const extensionRefused: Rule<JudgeableCall> = {
  id: 'call/extension-refused',
  severity: 'error',
  references: ['RFC 3261 §21.4.15', 'RFC 3261 §21.4.16'],
  check: (c) => (failedWith(c, [420, 421]) ? match(null, 'certain') : null),
  text: { en, vi },
};
