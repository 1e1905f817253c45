import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';
import { transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { lateUs } from '../../../../findings/transfer/rules/first-notify-late.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const firstNotifyLate: RuleText<TransferRecord> = {
  title: 'NOTIFY đầu tiên đến muộn',
  what: 'NOTIFY đầu tiên đến hơn năm giây sau khi REFER được chấp nhận; lẽ ra nó phải đến ngay.',
  why: 'Bên chuyển có bộ hẹn giờ ngắn (thường là mười giây) sẽ bỏ cuộc chuyển trước khi được báo.',
  needs: 'Phản hồi chấp nhận REFER và NOTIFY đầu tiên.',
  message: (t) =>
    `${transfereeName(t)} gửi NOTIFY đầu tiên ${spansIn('vi').after(lateUs(t), 'khi chấp nhận REFER')}; lẽ ra phải gửi ngay`,
  fix: () => [
    'Bật báo cáo tạm thời: SBC chỉ báo kết quả cuối thường có tuỳ chọn cho việc này (Oracle: refer-notify-provisional).',
    'Đặt bộ hẹn giờ chờ NOTIFY của bên chuyển dài hơn thời gian đích có thể đổ chuông.',
  ],
};
