import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, failedWith, finalWords, type JudgeableCall, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Ended before it was answered',
  what: 'The INVITE got 487, and what ended it is not in the trace.',
  why: 'Mostly a caller that hung up; the CANCEL passed elsewhere or was not captured.',
  needs: 'A 487 without a CANCEL.',
  message: (c) =>
    `the call to ${calleeOf(c)} was ended before it was answered (${finalWords(c)}); no CANCEL is in this trace`,
  fix: () => ['Capture nearer the caller to see the CANCEL, or look for a Reason header.'],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Kết thúc trước khi có người nhấc',
  what: 'INVITE nhận 487 mà bản ghi không có thứ đã kết thúc nó.',
  why: 'Thường là bên gọi gác máy; CANCEL đi đường khác hoặc không bắt được.',
  needs: 'Một 487 mà không có CANCEL.',
  message: (c) =>
    `cuộc gọi tới ${calleeOf(c)} kết thúc trước khi có người nhấc (${finalWords(c)}); bản ghi này không có CANCEL`,
  fix: () => ['Bắt gói gần bên gọi hơn để thấy CANCEL, hoặc tìm header Reason.'],
};

export const endedBeforeAnswer: Rule<JudgeableCall> = {
  id: 'call/ended-before-answer',
  severity: 'info',
  references: ['RFC 3261 §21.4.25'],
  check: (c) => (failedWith(c, [487]) ? match(null, 'possible') : null),
  text: { en, vi },
};
