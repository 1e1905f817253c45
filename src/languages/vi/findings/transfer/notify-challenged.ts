import type { RuleText } from '../../../../findings/rule.ts';
import { transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { claimOf } from '../../../../findings/transfer/rules/notify-challenged.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const notifyChallenged: RuleText<TransferRecord> = {
  title: 'NOTIFY bị đòi xác thực',
  what: 'NOTIFY mang kết quả bị trả 401 hoặc 407, và không được gửi lại kèm thông tin xác thực.',
  why: 'Bên gửi NOTIFY hiếm khi có tài khoản ở proxy của phía kia; kết quả không bao giờ tới nơi.',
  needs: 'Phản hồi đòi xác thực cho NOTIFY mang kết quả, rồi 32 giây hoặc hết cuộc gọi mà không có NOTIFY nào khác.',
  message: (t) =>
    `${transfereeName(t)} đã báo thành công, nhưng NOTIFY bị trả ${claimOf(t)?.answeredWith ?? '?'} và không được gửi lại kèm thông tin xác thực`,
  fix: () => [
    'Miễn xác thực cho NOTIFY trong dialog ở proxy hoặc tổng đài.',
    'Hoặc cấp tài khoản trong realm đó cho bên gửi NOTIFY.',
  ],
};
