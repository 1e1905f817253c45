import type { RuleText } from '../../../../findings/rule.ts';
import {
  lastNotify,
  targetName,
  transfereeName,
  transferorName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import { isUntold } from '../../../../findings/transfer/rules/unsubscribed.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const unsubscribed: RuleText<TransferRecord> = {
  title: 'Bên chuyển bỏ nhận báo cáo',
  what: 'Bên chuyển cuộc gọi tự huỷ subscription (SUBSCRIBE với Expires: 0) trước khi có kết quả cuối cùng.',
  why: 'Việc chuyển vẫn tiếp tục (RFC 3515 §2.4.4), nhưng không ai báo kết quả nữa.',
  needs: 'SUBSCRIBE với Expires 0 từ bên chuyển, không bị từ chối; sau đó không có kết quả, hoặc có mà không được báo.',
  message: (t) =>
    `${transferorName(t)} huỷ subscription khi việc chuyển mới ở ${lastNotify(t)?.sipfragStatus ?? 'bước đầu'}; ${isUntold(t) ? `sau đó ${targetName(t)} mới nhấc máy, và ${transfereeName(t)} không còn được phép báo nữa` : `bản ghi không cho thấy cuộc gọi tới ${targetName(t)} kết thúc ra sao`}`,
  fix: (t) => [
    'Giữ subscription cho đến khi có NOTIFY báo mã từ 200 trở lên.',
    ...(isUntold(t) ? [] : ['Bắt gói ở phía bên được chuyển để thấy cuộc gọi tới đích.']),
  ],
};
