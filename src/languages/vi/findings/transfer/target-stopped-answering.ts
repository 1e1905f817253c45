import type { RuleText } from '../../../../findings/rule.ts';
import { targetName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetStoppedAnswering: RuleText<TransferRecord> = {
  title: 'Đích chuyển đổ chuông rồi im lặng',
  what: 'INVITE tới đích chuyển có phản hồi tạm thời rồi không bao giờ có phản hồi cuối, quá thời hạn mà Timer C cho phép.',
  why: 'Lần gọi này bị treo; không ai biết kết quả của nó.',
  needs: 'Một phản hồi tạm thời từ đích, rồi ba phút không có phản hồi cuối.',
  message: (t) => `${targetName(t)} trả phản hồi tạm thời rồi không hề có phản hồi cuối`,
  fix: () => [
    'Bắt gói ở phía đích chuyển để xem phản hồi cuối của nó có bị mất không.',
    'Đặt giới hạn thời gian đổ chuông (Expires trong INVITE, Timer C ở proxy).',
  ],
};
