import type { Rule, RuleText } from '../../rule.ts';
import { failedWith, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'New call taken for a copy of a cancelled one',
  what: 'After a CANCEL the caller sent another INVITE under the same Call-ID, and it was refused with 482.',
  why: 'The second attempt never rings, though nothing is wrong with the number.',
  needs: 'A CANCEL, then another INVITE with the same Call-ID that got 482.',
  message: (c) =>
    `the INVITE that followed the CANCEL was answered ${finalWords(c)} by ${makerOf(c)}: it was taken for a copy of the call that had just been cancelled`,
  fix: () => [
    'Begin a new attempt with a new Call-ID and From tag.',
    'Do not repeat an INVITE automatically after a CANCEL.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi mới bị coi là bản sao của cuộc đã huỷ',
  what: 'Sau CANCEL, bên gọi gửi INVITE khác cùng Call-ID và bị từ chối bằng 482.',
  why: 'Lần gọi thứ hai không đổ chuông dù số không có gì sai.',
  needs: 'Một CANCEL, rồi INVITE khác cùng Call-ID bị trả 482.',
  message: (c) =>
    `INVITE gửi sau CANCEL bị ${makerOf(c)} trả ${finalWords(c)}: nó bị coi là bản sao của cuộc gọi vừa huỷ`,
  fix: () => ['Mỗi lần gọi mới dùng Call-ID và tag From mới.', 'Đừng tự động gửi lại INVITE sau CANCEL.'],
};

export const requestMerged: Rule<JudgeableCall> = {
  id: 'call/request-merged',
  severity: 'error',
  references: ['RFC 3261 §8.2.2.2'],
  check: (c) => (failedWith(c, [482]) && c.facts.attempt?.followsCancel === true ? match(null, 'likely') : null),
  text: { en, vi },
};
