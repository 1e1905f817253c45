import type { RuleText } from '../../../../findings/rule.ts';
import { referWords, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referWhilePending: RuleText<TransferRecord> = {
  title: 'REFER khi yêu cầu khác còn dở',
  what: 'REFER bị trả 491 (hoặc 500) vì một yêu cầu khác của cuộc gọi, thường là re-INVITE giữ máy hoặc REFER trước đó, chưa có phản hồi cuối.',
  why: 'Bên kia mỗi lúc chỉ xử lý được một thay đổi của cuộc gọi; không thử lại thì cuộc chuyển coi như mất.',
  needs: '491, hoặc 500 khi một yêu cầu khác của cùng phía chưa có phản hồi cuối.',
  message: (t) =>
    `${transferorName(t)} gửi REFER khi một yêu cầu khác của cuộc gọi này còn chưa xong và nhận về ${referWords(t)}`,
  fix: () => [
    'Chờ phản hồi cuối của re-INVITE giữ máy (và gửi ACK) rồi mới gửi REFER.',
    'Gặp 491 thì thử lại: bên tạo Call-ID sau 2,1 đến 4 giây, bên kia sau tối đa 2 giây (RFC 3261 §14.1).',
  ],
};
