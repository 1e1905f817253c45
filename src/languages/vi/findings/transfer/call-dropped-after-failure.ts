import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';
import {
  finalClaim,
  reportWords,
  transfereeName,
  transferorName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import { droppedUs } from '../../../../findings/transfer/rules/call-dropped-after-failure.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const callDroppedAfterFailure: RuleText<TransferRecord> = {
  title: 'Cuộc gọi gốc bị ngắt ngay khi chuyển thất bại',
  what: 'Cuộc chuyển thất bại, và cuộc gọi gốc, vốn còn lấy lại được, bị kết thúc trong vòng một phần ba giây: nhanh hơn một người kịp quyết định.',
  why: 'Người gọi đang cần gặp ai đó thì nay không còn cuộc gọi nào.',
  needs: 'NOTIFY báo thất bại và BYE ngay sau nó.',
  message: (t) =>
    `${t.bye?.by === 'transferee' ? transfereeName(t) : transferorName(t)} kết thúc cuộc gọi gốc ${spansIn('vi').after(droppedUs(t), 'khi có báo thất bại')} (${reportWords(finalClaim(t)) ?? '?'}): không ai kịp lấy lại người gọi`,
  fix: (t) => [
    t.bye?.by === 'transferee'
      ? 'Subscription kết thúc không có nghĩa là cuộc gọi kết thúc (RFC 5057 §5.5): giữ dialog khi subscription của refer chấm dứt.'
      : 'Khi trạng thái cuối từ 300 trở lên, giữ cuộc gọi và lấy lại nó; chỉ thành công mới là lý do gác máy.',
  ],
};
