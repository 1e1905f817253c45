import type { RuleText } from '../../../../findings/rule.ts';
import { claimOrRefused } from '../../../../findings/transfer/facts/refused-reports.ts';
import { finalClaim, reportWords, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const failureReportRefused: RuleText<TransferRecord> = {
  title: 'Từ chối báo cáo thất bại',
  what: 'Cuộc chuyển thất bại, và bên chuyển từ chối chính NOTIFY báo điều đó, hoặc một NOTIFY trước đó bằng mã làm kết thúc subscription.',
  why: 'Nó không biết người gọi đang quay lại phía mình, và có thể để người gọi chờ mãi hoặc mất cuộc gọi.',
  needs:
    'NOTIFY mang trạng thái cuối từ 300 trở lên, và phản hồi từ chối nó; hoặc một NOTIFY bị từ chối bằng mã làm kết thúc subscription, và sau nó không NOTIFY nào được nhận.',
  message: (t) =>
    finalClaim(t) === null
      ? `${transferorName(t)} từ chối một NOTIFY (${reportWords(claimOrRefused(t)) ?? 'không có trạng thái'}) bằng ${claimOrRefused(t)?.answeredWith ?? '?'}: subscription kết thúc tại đó, nên không ai báo được cho nó rằng phải lấy lại cuộc gọi`
      : `${transferorName(t)} từ chối NOTIFY báo thất bại (${reportWords(finalClaim(t)) ?? '?'}) bằng ${finalClaim(t)?.answeredWith ?? '?'}, nên không biết mình phải lấy lại cuộc gọi`,
  fix: () => [
    'Giữ subscription cho tới khi có NOTIFY ghi terminated; BYE không kết thúc nó.',
    'Kiểm tra event id và các tag mà bên chuyển dùng để tìm subscription.',
  ],
};
