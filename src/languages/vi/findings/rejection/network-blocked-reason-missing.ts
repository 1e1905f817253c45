import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const networkBlockedReasonMissing: RuleText<RejectionRecord> = {
  title: '603+ không có dữ liệu đi kèm',
  what: 'Cụm chữ là Network Blocked, nhưng không Reason nào có text bắt đầu bằng v=analytics1.',
  why: 'Thiếu nó thì đây chỉ là 603 thường: không chứng minh được là mạng chặn, và không cho biết phải hỏi ai.',
  needs: 'Một 603 nguyên vẹn có cụm chữ Network Blocked.',
  message: (r) =>
    `cụm chữ ghi Network Blocked, còn ${r.reasonHeader === null ? 'Reason thì không có' : `Reason không ghi như vậy (${plain(r.reasonHeader)})`}: một thiết bị dọc đường đã bỏ mất, hoặc bên chặn chưa hề ghi`,
  fix: () => [
    'Hỏi bên kế cận đã gửi 603 này xem trên leg của họ có Reason với v=analytics1 không.',
    'Cho SBC và tổng đài giữ nguyên Reason trong phản hồi.',
  ],
};
