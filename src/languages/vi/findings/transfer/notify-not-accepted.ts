import type { RuleText } from '../../../../findings/rule.ts';
import { byAgent } from '../../../../findings/transfer/facts/agents.ts';
import { transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { refused } from '../../../../findings/transfer/rules/notify-not-accepted.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const notifyNotAccepted: RuleText<TransferRecord> = {
  title: 'Bên chuyển không nhận NOTIFY',
  what: 'NOTIFY mang kết quả bị trả 405, 489 hoặc 501: bên nhận nó không biết NOTIFY, hoặc không biết event refer, dù chính nó đã gửi REFER.',
  why: 'Gửi REFER tức là phải nhận NOTIFY của nó; bên chuyển này làm mà không nhìn thấy gì.',
  needs: 'Một phản hồi như thế cho NOTIFY mang kết quả, hoặc cho một NOTIFY trước đó: nó kết thúc subscription.',
  message: (t) =>
    `cuộc chuyển đã thành công, nhưng ${transferorName(t)}${byAgent(t.refer.agent)} ${refused(t)?.answeredWith === 489 ? 'không biết event refer' : 'không nhận NOTIFY'}: nó trả ${refused(t)?.answeredWith ?? '?'} cho báo cáo`,
  fix: () => [
    'Sửa bên chuyển để nó trả 200 cho NOTIFY có Event: refer, và liệt kê NOTIFY trong Allow.',
    'Xem có SBC nào ở phía đó từ chối NOTIFY thay nó không.',
    'Tên gói là `refer`, chữ thường: tên gói được so từng chữ (RFC 6665 §8.2.1).',
  ],
};
