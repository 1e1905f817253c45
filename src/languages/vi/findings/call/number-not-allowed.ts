import { finalWords, type JudgeableCall, statedParties } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { STATED } from '../stated-words.ts';

export const numberNotAllowed: RuleText<JudgeableCall> = {
  title: 'Số chủ gọi không được phép',
  what: 'Cuộc gọi bị từ chối, và cụm chữ, Warning hoặc Reason cho biết số chủ gọi chưa xác minh, không thuộc tài khoản, không hợp lệ hoặc không được phép gọi đi.',
  why: 'Đây là danh sách chứ không phải phân tích: số này lần nào cũng bị từ chối, và không có nơi nào để khiếu nại.',
  needs: 'Phản hồi cuối cùng, thường là 403, với lời của nó.',
  message: (c) => `${STATED['caller-number'].says(statedParties(c))}: ${finalWords(c)}`,
  fix: (c) => STATED['caller-number'].fix(statedParties(c)),
};
