import type { RuleText } from '../../../../findings/rule.ts';
import { lastNotify, targetName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const unsubscribed: RuleText<TransferRecord> = {
  title: 'Bên chuyển bỏ nhận báo cáo',
  what: 'Bên chuyển cuộc gọi tự huỷ subscription (SUBSCRIBE với Expires: 0) trước khi có kết quả cuối cùng.',
  why: 'Việc chuyển vẫn tiếp tục (RFC 3515 §2.4.4), nhưng không ai báo kết quả nữa.',
  needs: 'SUBSCRIBE với Expires 0 từ bên chuyển, và không có kết quả.',
  message: (t) =>
    `${transferorName(t)} huỷ subscription khi việc chuyển mới ở ${lastNotify(t)?.sipfragStatus ?? 'bước đầu'}; bản ghi không cho thấy cuộc gọi tới ${targetName(t)} kết thúc ra sao`,
  fix: () => [
    'Giữ subscription cho đến khi có NOTIFY báo mã từ 200 trở lên.',
    'Bắt gói ở phía bên được chuyển để thấy cuộc gọi tới đích.',
  ],
};
