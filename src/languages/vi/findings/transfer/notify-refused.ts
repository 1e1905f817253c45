import type { RuleText } from '../../../../findings/rule.ts';
import {
  finalClaim,
  reportWords,
  transfereeName,
  transferorName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import { refused } from '../../../../findings/transfer/rules/notify-refused.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const notifyRefused: RuleText<TransferRecord> = {
  title: 'Bên chuyển từ chối nhận kết quả',
  what: 'Cuộc chuyển thành công, nhưng NOTIFY báo điều đó bị từ chối; hoặc một NOTIFY trước đó bị từ chối bằng mã làm kết thúc subscription, nên không còn NOTIFY nào được gửi.',
  why: 'Bên chuyển cuộc gọi không biết mình đã chuyển thành công; nó có thể giữ hoặc ngắt nhầm cuộc gọi.',
  needs:
    'NOTIFY mang kết quả và phản hồi từ chối nó; hoặc một NOTIFY bị trả 404, 405, 410, 416, 480 đến 485, 489, 501 hay 604 và sau nó không NOTIFY nào được nhận.',
  message: (t) =>
    finalClaim(t) === null
      ? `cuộc chuyển đã thành công, nhưng ${transferorName(t)} từ chối một NOTIFY (${reportWords(refused(t)) ?? 'không có trạng thái'}) bằng ${refused(t)?.answeredWith ?? '?'}: subscription kết thúc tại đó, nên không còn cách nào báo kết quả`
      : `cuộc chuyển đã thành công, nhưng NOTIFY báo kết quả bị từ chối bằng ${refused(t)?.answeredWith ?? '?'}${refused(t)?.isOutOfOrder ? `: ${transfereeName(t)} gửi nó với CSeq nhỏ hơn một yêu cầu đã gửi trước đó` : `: ${transferorName(t)} không còn giữ subscription`}`,
  fix: (t) => [
    'Giữ subscription của REFER cho tới khi có NOTIFY ghi terminated; BYE không kết thúc nó (RFC 5057 §5.5).',
    'Sau phản hồi từ chối như thế, bên được chuyển buộc phải im lặng (RFC 6665 §4.2.2): phải sửa ở bên chuyển.',
    ...(finalClaim(t) === null
      ? []
      : ['Gửi các yêu cầu trong cùng dialog theo đúng thứ tự CSeq: NOTIFY cuối trước, BYE sau.']),
  ],
};
