import { calleeOf, wordsOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import { rung } from '../../../../findings/rejection/rules/rang-before-block.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const rangBeforeBlock: RuleText<RejectionRecord> = {
  title: 'Mạng chặn sau khi máy đã đổ chuông',
  what: 'Phản hồi ghi là mạng chặn cuộc gọi, nhưng trước đó có 180.',
  why: 'Mạng chặn trước khi máy đổ chuông. Ở đây có thể có người bấm từ chối và phản hồi bị dán nhãn sai; khi ấy lời khuyên khiếu nại với mạng cũng sai.',
  needs: '180 và 608 hoặc 603+ trên cùng một chặng.',
  message: (r) =>
    `máy của ${calleeOf(r)} đã đổ chuông${rung(r, 'vi')} khi ${wordsOf(r)} tới: mã cho biết mạng chặn, nhưng máy đã đổ chuông nên có thể do người bấm từ chối`,
  fix: () => [
    'Hỏi người được gọi xem máy có đổ chuông và họ có từ chối không.',
    'Nếu có, cho thiết bị đã tạo phản hồi gửi 603 hoặc 607.',
  ],
};
