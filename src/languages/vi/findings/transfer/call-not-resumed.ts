import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';
import { transfereeName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { waitedUs } from '../../../../findings/transfer/rules/call-not-resumed.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const callNotResumed: RuleText<TransferRecord> = {
  title: 'Cuộc gọi đang giữ không được lấy lại',
  what: 'Bên được chuyển đang bị giữ máy, cuộc chuyển thất bại, và suốt nửa phút bên chuyển không lấy lại cuộc gọi cũng không kết thúc nó.',
  why: 'Người gọi nghe nhạc chờ, hoặc không nghe gì, mà không ai biết.',
  needs:
    'Re-INVITE đặt cuộc gọi vào trạng thái giữ, lần thất bại, rồi 30 giây không có re-INVITE khác của bên chuyển hay BYE.',
  message: (t) =>
    `${transfereeName(t)} đang bị giữ máy khi cuộc chuyển thất bại, và ${transferorName(t)} không lấy lại cuộc gọi suốt${spansIn('vi').lasting(waitedUs(t))}`,
  fix: () => [
    'Lấy lại cuộc gọi (re-INVITE với sendrecv) ngay khi NOTIFY hoặc chính phản hồi của REFER báo thất bại.',
    'Báo cho người đã bấm chuyển: nhiều điện thoại chỉ hiện cuộc gọi đang giữ và chờ bấm phím.',
  ],
};
