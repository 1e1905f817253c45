import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';
import { failedBy } from '../facts/identity-facts.ts';

const isSigned = (c: JudgeableCall): boolean => (c.asked?.identities.length ?? 0) > 0;

const en: RuleText<JudgeableCall> = {
  title: 'Unsigned call refused',
  what: 'The call ended with 428: the called network takes only calls with an Identity header it can use.',
  why: 'The number was not even looked at; as long as nobody signs, every call there ends like this.',
  needs: 'The final response 428; the INVITE shows whether there was an Identity.',
  message: (c) =>
    `${makerOf(c)} refused the call from ${callerOf(c)} with ${finalWords(c)}: ${c.asked === null ? 'it wants an Identity header it can use' : isSigned(c) ? 'the INVITE has an Identity, but none of a kind that it takes' : 'the INVITE has no Identity header'}`,
  fix: () => [
    'Have the originating provider sign calls (SHAKEN; B or C where it does not know the number).',
    'If it signs, look which element on the way drops Identity; a proxy must pass it on.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi không có chữ ký bị từ chối',
  what: 'Cuộc gọi kết thúc bằng 428: mạng được gọi chỉ nhận cuộc gọi có header Identity mà nó dùng được.',
  why: 'Số gọi còn chưa được xét tới; chừng nào chưa ai ký thì mọi cuộc gọi tới đó đều kết thúc như vậy.',
  needs: 'Phản hồi cuối 428; INVITE cho biết có Identity hay không.',
  message: (c) =>
    `${makerOf(c)} từ chối cuộc gọi từ ${callerOf(c)} bằng ${finalWords(c)}: ${c.asked === null ? 'nó đòi một header Identity dùng được' : isSigned(c) ? 'INVITE có Identity, nhưng không thuộc loại nó nhận' : 'INVITE không có header Identity'}`,
  fix: () => [
    'Cho nhà mạng gốc ký cuộc gọi (SHAKEN; mức B hoặc C nếu không biết số).',
    'Nếu họ có ký, hãy tìm thiết bị nào dọc đường bỏ mất Identity; proxy phải chuyển nguyên header này.',
  ],
};

export const signatureDemanded: Rule<JudgeableCall> = {
  id: 'call/signature-demanded',
  severity: 'error',
  references: ['RFC 8224 §6.2.2', 'RFC 8588 §4'],
  check: (c) => (failedBy(c, [428]) ? match(null, 'certain') : null),
  text: { en, vi },
};
