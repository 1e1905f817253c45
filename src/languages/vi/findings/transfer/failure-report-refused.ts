import type { RuleText } from '../../../../findings/rule.ts';
import { finalClaim, reportWords, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const failureReportRefused: RuleText<TransferRecord> = {
  title: 'Từ chối báo cáo thất bại',
  what: 'Cuộc chuyển thất bại, và bên chuyển từ chối chính NOTIFY báo điều đó.',
  why: 'Nó không biết người gọi đang quay lại phía mình, và có thể để người gọi chờ mãi hoặc mất cuộc gọi.',
  needs: 'NOTIFY mang trạng thái cuối từ 300 trở lên, và phản hồi từ chối nó.',
  message: (t) =>
    `${transferorName(t)} từ chối NOTIFY báo thất bại (${reportWords(finalClaim(t)) ?? '?'}) bằng ${finalClaim(t)?.answeredWith ?? '?'}, nên không biết mình phải lấy lại cuộc gọi`,
  fix: () => [
    'Giữ subscription cho tới khi có NOTIFY ghi terminated; BYE không kết thúc nó.',
    'Kiểm tra event id và các tag mà bên chuyển dùng để tìm subscription.',
  ],
};
