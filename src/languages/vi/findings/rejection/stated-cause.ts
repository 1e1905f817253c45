import { wordsOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import { partiesOf, statedText } from '../../../../findings/rejection/rules/stated-cause.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';
import { STATED } from '../stated-words.ts';

export const statedCause: RuleText<RejectionRecord> = {
  title: 'Nguyên nhân khác, không phải bị từ chối',
  what: '603 mà cụm chữ, Warning hoặc Reason nêu một nguyên nhân không liên quan tới việc ai từ chối: số chủ gọi, thông tin xác thực, đăng ký, tuyến, giới hạn.',
  why: 'Trông như người được gọi từ chối, trong khi có thứ phải sửa; và 6xx chặn mọi hướng khác.',
  needs: '603 có lời ghi như vậy.',
  message: (r) => `${statedText(r, STATED).says(partiesOf(r, 'vi'))}; không ai bấm từ chối (${wordsOf(r)})`,
  fix: (r) => [
    ...statedText(r, STATED).fix(partiesOf(r, 'vi')),
    'Cho thiết bị đã tạo 603 gửi đúng mã (403, 404, 480, 488, 503).',
  ],
};
