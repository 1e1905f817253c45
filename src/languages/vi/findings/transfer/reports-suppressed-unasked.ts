import type { RuleText } from '../../../../findings/rule.ts';
import { byAgent } from '../../../../findings/transfer/facts/agents.ts';
import { transfereeName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const reportsSuppressedUnasked: RuleText<TransferRecord> = {
  title: 'Tắt báo cáo khi không ai yêu cầu',
  what: '2xx ghi Refer-Sub: false dù REFER không yêu cầu điều đó.',
  why: 'Bên chuyển chờ những NOTIFY không bao giờ đến.',
  needs: 'REFER và 2xx có Refer-Sub: false.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(t.refer.answerAgent)} chấp nhận REFER với Refer-Sub: false, điều mà ${transferorName(t)} không yêu cầu: sẽ không có báo cáo nào`,
  fix: () => ['Chỉ gửi Refer-Sub: false khi trả lời REFER có header đó (RFC 4488 §4); còn lại thì phải gửi NOTIFY.'],
};
