import { finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import { tagsOf } from '../../../../findings/call/rules/extension-refused.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const extensionRefused: RuleText<JudgeableCall> = {
  title: 'Đòi phần mở rộng mà bên kia không có',
  what: 'Một bên đòi phần mở rộng mà bên kia không hỗ trợ (420) hoặc không đề nghị (421).',
  why: 'Hai bên không gọi được cho nhau cho tới khi một bên thôi đòi.',
  needs: 'Phản hồi cuối 420 hoặc 421 cho INVITE.',
  message: (c) => `${makerOf(c)} trả ${finalWords(c)}${tagsOf(c)}`,
  fix: () => [
    '420: bỏ tuỳ chọn đó khỏi Require (và Proxy-Require), chỉ đề nghị trong Supported.',
    '421: bật tuỳ chọn đó ở bên gọi, hoặc thôi đòi ở bên được gọi.',
    'Có SBC ở giữa: cho nó bỏ tuỳ chọn đó ở một phía.',
  ],
};
