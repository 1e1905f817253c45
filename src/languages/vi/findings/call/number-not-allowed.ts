import { callerOf, finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const numberNotAllowed: RuleText<JudgeableCall> = {
  title: 'Số gọi không được phép',
  what: 'Cuộc gọi bị từ chối, và cụm chữ, Warning hoặc Reason cho biết số gọi không hợp lệ hoặc không được phép gọi đi.',
  why: 'Đây là danh sách chứ không phải phân tích: số này lần nào cũng bị từ chối, và không có nơi nào để khiếu nại.',
  needs: 'Phản hồi cuối cùng với lời của nó.',
  message: (c) => `${makerOf(c)} từ chối cuộc gọi vì số gọi của nó, ${callerOf(c)}: ${finalWords(c)}`,
  fix: () => [
    'Gọi bằng số thuộc tài khoản của bạn, ở dạng E.164 có dấu +.',
    'Nếu số đúng là của bạn, yêu cầu gỡ nó khỏi danh sách cấm gọi đi (nơi ghi những số chỉ để nhận cuộc gọi).',
  ],
};
