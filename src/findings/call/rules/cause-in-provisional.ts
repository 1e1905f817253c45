import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { finalWords, type JudgeableCall, match } from '../facts/call-facts.ts';

/** A Q.850 cause before the end, and another at the end: the first is nearer to the truth. */
function isOther({ outcome, provisionalReason, refusal }: JudgeableCall): boolean {
  const early = causeIn(provisionalReason);
  return (
    (outcome === 'failed' || outcome === 'rejected') &&
    early !== null &&
    early !== causeIn(refusal?.reasonHeader ?? null)
  );
}

function causeIn(reason: string | null): string | null {
  return reason === null ? null : (/Q\.850\s*;\s*cause\s*=\s*(\d{1,3})/i.exec(reason.slice(0, 300))?.[1] ?? null);
}

const early = (c: JudgeableCall): string => plain(c.provisionalReason ?? '', 80);

const en: RuleText<JudgeableCall> = {
  title: 'True cause told before the end',
  what: 'A provisional response carries a Q.850 cause, and the final response another one or none.',
  why: 'The announcement is played with the 183, and the final response only ends it; whoever reads the final code alone looks in the wrong place.',
  needs: 'A 1xx with a Reason, and the final response.',
  message: (c) =>
    `the call ended with ${finalWords(c)}, but the cause came before, in a provisional response: ${early(c)}`,
  fix: () => [
    'Take the cause of the provisional response for the reason of the failure.',
    'Let statistics read it, not the final code alone.',
  ],
};

const vi: RuleText<JudgeableCall> = {
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

export const causeInProvisional: Rule<JudgeableCall> = {
  id: 'call/cause-in-provisional',
  severity: 'info',
  references: ['RFC 3326 §2', 'RFC 6432 §3'],
  check: (c) => (isOther(c) ? match(null, 'likely') : null),
  text: { en, vi },
};
