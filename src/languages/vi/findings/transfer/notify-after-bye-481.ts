import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';
import { byeAfterReferUs, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { refused } from '../../../../findings/transfer/rules/notify-after-bye-481.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const notifyAfterBye481: RuleText<TransferRecord> = {
  title: 'Từ chối kết quả sau khi gác máy sớm',
  what: 'Bên chuyển gác máy khi chưa biết kết quả, rồi trả 481 hoặc 404 cho chính NOTIFY báo kết quả đó.',
  why: 'BYE kết thúc cuộc gọi chứ không kết thúc subscription (RFC 5057 §5.5): bên chuyển đã vứt bỏ bản tin duy nhất cho biết người gọi có tới nơi hay không.',
  needs: 'BYE của bên chuyển, một NOTIFY mang kết quả đến sau đó, và phản hồi từ chối nó.',
  message: (t) =>
    `${transferorName(t)} gác máy ${spansIn('vi').after(byeAfterReferUs(t), 'REFER')} rồi từ chối NOTIFY báo thành công (${refused(t)?.answeredWith ?? '?'})`,
  fix: () => [
    'Giữ subscription cho tới khi có NOTIFY ghi terminated, kể cả sau BYE.',
    'Tốt hơn nữa: chỉ gác máy sau khi có NOTIFY mang trạng thái từ 200 trở lên; đặt thêm bộ hẹn giờ phòng khi phía kia không bao giờ gửi.',
  ],
};
