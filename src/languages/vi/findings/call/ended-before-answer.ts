import { calleeOf, finalWords, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const endedBeforeAnswer: RuleText<JudgeableCall> = {
  title: 'Kết thúc trước khi có người nhấc',
  what: 'INVITE nhận 487 mà bản ghi không có thứ đã kết thúc nó.',
  why: 'Thường là bên gọi gác máy; CANCEL đi đường khác hoặc không bắt được.',
  needs: 'Một 487 mà không có CANCEL.',
  message: (c) =>
    `cuộc gọi tới ${calleeOf(c)} kết thúc trước khi có người nhấc (${finalWords(c)}); bản ghi này không có CANCEL`,
  fix: () => ['Bắt gói gần bên gọi hơn để thấy CANCEL, hoặc tìm header Reason.'],
};
