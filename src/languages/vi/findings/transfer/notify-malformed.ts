import type { RuleText } from '../../../../findings/rule.ts';
import { byAgent } from '../../../../findings/transfer/facts/agents.ts';
import { finalClaim, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { flawsIn, refused } from '../../../../findings/transfer/rules/notify-malformed.ts';
import type { TransferRecord } from '../../../../records/index.ts';
import { VI_FLAWS } from './facts/notify-flaws.ts';

export const notifyMalformed: RuleText<TransferRecord> = {
  title: 'NOTIFY sai dạng bị từ chối',
  what: 'NOTIFY mang kết quả bị từ chối vì sai dạng, và đúng là nó thiếu thứ mà NOTIFY của refer phải có.',
  why: 'Bên chuyển đã được báo mà không đọc được.',
  needs: '400, 406, 415 hoặc 489 cho NOTIFY mang kết quả, và NOTIFY đó không bị bản ghi cắt cụt.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(refused(t)?.agent)} ${finalClaim(t) === null ? 'gửi' : 'báo thành công bằng'} một NOTIFY lỗi (${flawsIn(t, VI_FLAWS)}), nên nó bị từ chối bằng ${refused(t)?.answeredWith ?? '?'}`,
  fix: () => [
    'Gửi Event: refer, Subscription-State, Content-Type: message/sipfrag, và phần thân là một dòng trạng thái kết thúc bằng CRLF.',
    'Bên chuyển có thể kiểm tra lỏng hơn: dòng trạng thái thiếu CRLF vẫn chỉ có một nghĩa.',
  ],
};
