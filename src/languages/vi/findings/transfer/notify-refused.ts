import type { RuleText } from '../../../../findings/rule.ts';
import { transfereeName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { refused } from '../../../../findings/transfer/rules/notify-refused.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const notifyRefused: RuleText<TransferRecord> = {
  title: 'Bên chuyển từ chối nhận kết quả',
  what: 'Cuộc chuyển thành công, nhưng NOTIFY báo điều đó bị từ chối.',
  why: 'Bên chuyển cuộc gọi không biết mình đã chuyển thành công; nó có thể giữ hoặc ngắt nhầm cuộc gọi.',
  needs: 'NOTIFY mang kết quả và phản hồi từ chối nó.',
  message: (t) =>
    `cuộc chuyển đã thành công, nhưng NOTIFY báo kết quả bị từ chối bằng ${refused(t)?.answeredWith ?? '?'}${refused(t)?.isOutOfOrder ? `: ${transfereeName(t)} gửi nó với CSeq nhỏ hơn một yêu cầu đã gửi trước đó` : `: ${transferorName(t)} không còn giữ subscription`}`,
  fix: () => [
    'Giữ subscription của REFER cho tới khi có NOTIFY ghi terminated; BYE không kết thúc nó (RFC 5057 §5.5).',
    'Gửi các yêu cầu trong cùng dialog theo đúng thứ tự CSeq: NOTIFY cuối trước, BYE sau.',
  ],
};
