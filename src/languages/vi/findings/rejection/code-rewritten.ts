import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const codeRewritten: RuleText<RejectionRecord> = {
  title: 'Mã từ chối bị đổi dọc đường',
  what: 'Phản hồi mang một mã, còn Reason lại ghi 607 hoặc 608: một thiết bị trên đường đi đã thay mã.',
  why: 'Thiết bị của người gọi hành xử theo mã nhận được, và thông tin khiếu nại đi kèm mã gốc thường đã mất.',
  needs: 'Phản hồi cuối cùng cùng Reason của nó.',
  message: (r) =>
    `một thiết bị trên đường đi đã đổi ${r.cause === 'reason-608' ? 608 : 607} thành ${r.code}: ${r.reasonHeader === null ? '' : plain(r.reasonHeader)}`,
  fix: () => [
    'Yêu cầu đơn vị vận hành SBC hoặc gateway trên đường đi giữ nguyên 607, 608 và 603+, cùng với Call-Info và Reason.',
  ],
};
