import type { RuleText } from '../../../../findings/rule.ts';
import { byAgent } from '../../../../findings/transfer/facts/agents.ts';
import { transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referProvisional: RuleText<TransferRecord> = {
  title: 'REFER nhận phản hồi tạm thời',
  what: 'REFER nhận một phản hồi tạm thời khác 100. Chỉ INVITE mới có loại này; ở đây nó không có nghĩa gì.',
  why: 'Có bên chuyển hiểu 180 hoặc 183 cho REFER là tiến trình của cuộc chuyển. Thật ra tiến trình nằm trong NOTIFY.',
  needs: 'Một phản hồi từ 101 đến 199 cho REFER.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(t.refer.answerAgent)} trả ${t.refer.provisional?.status ?? '?'} cho REFER trước đã, điều chỉ INVITE mới có`,
  fix: () => ['Bỏ phản hồi tạm thời đó ở bên nhận; báo tiến trình bằng sipfrag trong NOTIFY.'],
};
