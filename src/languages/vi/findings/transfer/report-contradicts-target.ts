import type { RuleText } from '../../../../findings/rule.ts';
import { byAgent } from '../../../../findings/transfer/facts/agents.ts';
import {
  decisiveWords,
  finalClaim,
  reportWords,
  targetName,
  transfereeName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const reportContradictsTarget: RuleText<TransferRecord> = {
  title: 'NOTIFY trái với cuộc gọi tới đích',
  what: 'Trạng thái cuối trong NOTIFY không phải là trạng thái mà cuộc gọi tới đích chuyển nhận được.',
  why: 'Bên chuyển cuộc gọi, và cả người đọc nhật ký của nó, thấy một nguyên nhân sai.',
  needs: 'Phản hồi cuối của đích và NOTIFY mang một mã khác.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(finalClaim(t)?.agent)} báo ${reportWords(finalClaim(t)) ?? '?'}, nhưng cuộc gọi tới ${targetName(t)} kết thúc bằng ${decisiveWords(t)}: hãy tin cuộc gọi`,
  fix: () => [
    'Kết luận theo cuộc gọi tới đích chuyển.',
    'Sửa bên được chuyển để nó báo nguyên phản hồi cuối (RFC 3515 §2.4.5); B2BUA thường gộp nhiều mã thành 503 hoặc 486.',
  ],
};
