import { callerOf, finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import { isSigned } from '../../../../findings/call/rules/signature-demanded.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const signatureDemanded: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi không có chữ ký bị từ chối',
  what: 'Cuộc gọi kết thúc bằng 428: mạng được gọi chỉ nhận cuộc gọi có header Identity mà nó dùng được.',
  why: 'Số chủ gọi còn chưa được xét tới; chừng nào chưa ai ký thì mọi cuộc gọi tới đó đều kết thúc như vậy.',
  needs: 'Phản hồi cuối 428; INVITE cho biết có Identity hay không.',
  message: (c) =>
    `${makerOf(c)} từ chối cuộc gọi từ ${callerOf(c)} bằng ${finalWords(c)}: ${c.asked === null ? 'nó đòi một header Identity dùng được' : isSigned(c) ? 'INVITE có Identity, nhưng không thuộc loại nó nhận' : 'INVITE không có header Identity'}`,
  fix: () => [
    'Cho nhà mạng gọi đi (originating) ký cuộc gọi (SHAKEN; mức B hoặc C nếu không biết số).',
    'Nếu họ có ký, hãy tìm thiết bị nào dọc đường bỏ mất Identity; proxy phải chuyển nguyên header này.',
  ],
};
