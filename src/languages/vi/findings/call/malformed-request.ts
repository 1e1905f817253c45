import {
  callerOf,
  finalWords,
  type JudgeableCall,
  makerOf,
  saysMore,
} from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const malformedRequest: RuleText<JudgeableCall> = {
  title: 'Không đọc được INVITE',
  what: 'Thiết bị trả lời cho rằng INVITE sai cú pháp.',
  why: 'Mọi cuộc gọi tạo theo cách đó đều hỏng ở đây.',
  needs: 'Phản hồi 400 cho INVITE.',
  message: (c) => `${makerOf(c)} không đọc được INVITE của ${callerOf(c)} (${finalWords(c)})`,
  fix: (c) => [
    ...(saysMore(c) ? [] : [`Phản hồi không nêu tên header: nhật ký của ${makerOf(c)} có thể có.`]),
    'Xem INVITE ở chặng bị từ chối: thứ mà SBC hoặc quy tắc sửa header thêm vào là chỗ đáng nghi nhất.',
    'So với một cuộc gọi tới cùng thiết bị mà thành công.',
  ],
};
