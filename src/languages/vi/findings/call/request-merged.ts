import { finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const requestMerged: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi mới bị coi là bản sao của cuộc đã huỷ',
  what: 'Sau CANCEL, bên gọi gửi INVITE khác cùng Call-ID và bị từ chối bằng 482.',
  why: 'Lần gọi thứ hai không đổ chuông dù số không có gì sai.',
  needs: 'Một CANCEL, rồi INVITE khác cùng Call-ID bị trả 482.',
  message: (c) =>
    `INVITE gửi sau CANCEL bị ${makerOf(c)} trả ${finalWords(c)}: nó bị coi là bản sao của cuộc gọi vừa huỷ`,
  fix: () => ['Mỗi lần gọi mới dùng Call-ID và From tag mới.', 'Đừng tự động gửi lại INVITE sau CANCEL.'],
};
