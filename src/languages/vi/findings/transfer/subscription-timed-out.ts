import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { lastNotify, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const subscriptionTimedOut: RuleText<TransferRecord> = {
  title: 'Subscription kết thúc khi chưa có kết quả',
  what: 'NOTIFY sau cùng kết thúc subscription trong khi trạng thái vẫn chỉ là tạm thời.',
  why: 'Bên chuyển cuộc gọi sẽ không được báo gì nữa; bản ghi này không cho biết đã gặp được đích chuyển hay chưa.',
  needs: 'NOTIFY ghi terminated mà không có trạng thái cuối, và không thấy cuộc gọi tới đích kết thúc ra sao.',
  message: (t) =>
    `${transfereeName(t)} ngừng báo (${plain(lastNotify(t)?.reason ?? 'không nêu lý do')}) khi trạng thái cuộc chuyển vẫn là ${lastNotify(t)?.sipfragStatus ?? '(chưa có)'}; không rõ kết quả`,
  fix: () => [
    'Đặt thời hạn subscription dài hơn thời gian đích chuyển có thể đổ chuông, hoặc gia hạn nó.',
    'Sửa bên được chuyển để nó báo trạng thái cuối rồi mới kết thúc subscription.',
    'Bắt gói ở phía bên được chuyển để thấy cuộc gọi tới đích chuyển.',
  ],
};
