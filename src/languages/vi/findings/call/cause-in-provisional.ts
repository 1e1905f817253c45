import { finalWords, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { early } from '../../../../findings/call/rules/cause-in-provisional.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const causeInProvisional: RuleText<JudgeableCall> = {
  title: 'Nguyên nhân thật nằm ở phản hồi tạm thời',
  what: 'Một phản hồi tạm thời mang cause Q.850, còn phản hồi cuối mang cause khác hoặc không có.',
  why: 'Lời thông báo được phát cùng 183, phản hồi cuối chỉ kết thúc nó; ai chỉ đọc mã cuối sẽ tìm sai chỗ.',
  needs: 'Một 1xx có Reason, và phản hồi cuối.',
  message: (c) =>
    `cuộc gọi kết thúc bằng ${finalWords(c)}, nhưng nguyên nhân đã đến trước đó, trong một phản hồi tạm thời: ${early(c)}`,
  fix: () => [
    'Lấy cause của phản hồi tạm thời làm lý do thất bại.',
    'Cho hệ thống thống kê đọc nó, không chỉ đọc mã cuối.',
  ],
};
