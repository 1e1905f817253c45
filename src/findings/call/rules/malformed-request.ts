import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, failedWith, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'INVITE not understood',
  what: 'The element that answered found the INVITE malformed.',
  why: 'Every call built the same way fails there.',
  needs: 'A 400 to an INVITE.',
  message: (c) => `${makerOf(c)} could not read the INVITE of ${callerOf(c)} (${finalWords(c)})`,
  fix: () => [
    'Read the phrase: it often names the header.',
    'Look at the INVITE on the hop that was refused: what an SBC or header rule added there is the first suspect.',
    'Compare with a call to the same element that works.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Không đọc được INVITE',
  what: 'Thiết bị trả lời cho rằng INVITE sai cú pháp.',
  why: 'Mọi cuộc gọi tạo theo cách đó đều hỏng ở đây.',
  needs: 'Phản hồi 400 cho INVITE.',
  message: (c) => `${makerOf(c)} không đọc được INVITE của ${callerOf(c)} (${finalWords(c)})`,
  fix: () => [
    'Đọc cụm chữ sau mã: nó thường nêu tên header.',
    'Xem INVITE ở chặng bị từ chối: thứ mà SBC hoặc luật sửa header thêm vào là nghi can đầu tiên.',
    'So với một cuộc gọi tới cùng thiết bị mà thành công.',
  ],
};

export const malformedRequest: Rule<JudgeableCall> = {
  id: 'call/malformed-request',
  severity: 'error',
  references: ['RFC 3261 §21.4.1'],
  check: (c) => (failedWith(c, [400]) ? match(null, 'likely') : null),
  text: { en, vi },
};
