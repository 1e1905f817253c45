import type { RuleText } from '../../../../findings/rule.ts';
import { lastNotify, reportWords, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const subscriptionExpired: RuleText<TransferRecord> = {
  title: 'Subscription hết hạn trước khi có kết quả',
  what: 'NOTIFY cuối cùng cho subscription chừng ấy giây; hết thời gian đó mà không có gia hạn, cũng không có NOTIFY nào khác.',
  why: 'Subscription hết hạn mà không có NOTIFY cuối, nên bên chuyển cứ chờ kết quả.',
  needs: 'Subscription-State: active;expires=N, và sau đó N giây bản ghi không có NOTIFY hay kết quả nào.',
  message: (t) =>
    `${transfereeName(t)} cho subscription ${lastNotify(t)?.expires ?? '?'} giây ở mức ${reportWords(lastNotify(t)) ?? 'khởi đầu'}, rồi thôi: hết hạn mà không có thêm NOTIFY nào`,
  fix: () => [
    'Sửa bên được chuyển để nó tự kết thúc subscription bằng một NOTIFY ghi terminated kèm kết quả cuộc gọi.',
    'Cho subscription dài hơn thời gian đích chuyển có thể đổ chuông (RFC 3515 §3.4).',
  ],
};
