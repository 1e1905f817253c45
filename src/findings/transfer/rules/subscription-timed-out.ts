import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { lastNotify, match, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Subscription ended without an outcome',
  what: 'The last NOTIFY ends the subscription while its status is still provisional.',
  why: 'The transferor will hear nothing more; whether the target was reached is not in this trace.',
  needs: 'A NOTIFY that says terminated without a final status, and no call to the target with an end.',
  message: (t) =>
    `${transfereeName(t)} ended the reports (${plain(lastNotify(t)?.reason ?? 'no reason given')}) while the transfer was still at ${lastNotify(t)?.sipfragStatus ?? 'nothing'}; no outcome is known`,
  fix: () => [
    'Let the subscription live longer than the target may ring, or refresh it.',
    'Make the transferee report a final status before it ends the subscription.',
    "Capture on the transferee's side to see the call to the target.",
  ],
};

const vi: RuleText<TransferRecord> = {
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

export const subscriptionTimedOut: Rule<TransferRecord> = {
  id: 'transfer/subscription-timed-out',
  severity: 'error',
  references: ['RFC 3515 §3.4', 'RFC 6665 §4.1.3'],
  check: (t) =>
    t.outcome === 'unresolved' && lastNotify(t)?.subscriptionState === 'terminated'
      ? match('transferee', 'likely')
      : null,
  text: { en, vi },
};
