import type { RuleText } from '../../../../findings/rule.ts';
import {
  finalClaim,
  reportWords,
  targetName,
  transfereeName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const falseFailureReport: RuleText<TransferRecord> = {
  title: 'Thành công mà báo thất bại',
  what: 'Đích chuyển đã nhấc máy, nhưng bên được chuyển lại báo thất bại trong NOTIFY.',
  why: 'Bên chuyển cuộc gọi tưởng việc chuyển đã hỏng và có thể kéo về một cuộc gọi đã tới đích chuyển.',
  needs: 'Phản hồi chấp nhận của đích, và NOTIFY báo thất bại.',
  message: (t) =>
    `${targetName(t)} đã nhấc máy, nhưng ${transfereeName(t)} lại báo ${reportWords(finalClaim(t)) ?? '?'}`,
  fix: () => ['Sửa bên được chuyển để nó báo đúng phản hồi cuối của cuộc gọi nó đã gọi đi (RFC 3515 §2.4.5).'],
};
