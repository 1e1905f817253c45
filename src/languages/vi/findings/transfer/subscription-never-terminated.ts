import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { finalClaim, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const subscriptionNeverTerminated: RuleText<TransferRecord> = {
  title: 'Subscription không được kết thúc',
  what: 'Một NOTIFY đã mang trạng thái cuối, nhưng Subscription-State của nó không phải terminated và không NOTIFY nào sau đó kết thúc subscription.',
  why: 'Bên chuyển cuộc gọi giữ subscription tới khi hết hạn và có thể coi như cuộc chuyển vẫn đang chạy.',
  needs: 'NOTIFY mang trạng thái cuối, rồi 2 giây hoặc hết cuộc gọi mà không có NOTIFY nào ghi terminated.',
  message: (t) =>
    `${transfereeName(t)} báo kết quả (${finalClaim(t)?.sipfragStatus ?? '?'}) với Subscription-State: ${plain(finalClaim(t)?.subscriptionState ?? '(không có)')} và không hề kết thúc subscription`,
  fix: () => ['NOTIFY cuối phải mang Subscription-State: terminated;reason=noresource.'],
};
