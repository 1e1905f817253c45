import { finalWords, type JudgeableCall, statedParties } from '../../../../findings/call/facts/call-facts.ts';
import { statedText } from '../../../../findings/call/rules/stated-cause.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { STATED } from '../stated-words.ts';

export const statedCause: RuleText<JudgeableCall> = {
  title: 'Nguyên nhân ghi trong phản hồi từ chối',
  what: 'Cụm chữ sau mã, Warning hoặc Reason của phản hồi ghi rõ vì sao: không phân giải được tên, không có tuyến, đích bị cấm, hết tiền, chạm giới hạn, nguồn không được biết, bị chặn.',
  why: 'Chỉ nhìn mã sẽ tìm sai chỗ; lời ghi kèm cho biết phải sửa gì.',
  needs: 'Phản hồi cuối từ 400 trở lên cho INVITE, có lời ghi như vậy.',
  message: (c) => `${statedText(c, STATED).says(statedParties(c))} (${finalWords(c)})`,
  fix: (c) => statedText(c, STATED).fix(statedParties(c)),
};
