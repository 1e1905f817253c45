import type { RuleText } from '../../../../findings/rule.ts';
import { transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referUnanswered: RuleText<TransferRecord> = {
  title: 'REFER không được trả lời',
  what: 'Bản ghi không có phản hồi cuối cho REFER, cũng không có NOTIFY, dù bên chuyển cuộc gọi đã phải chờ hoặc đã gửi lại.',
  why: 'Bên chuyển cuộc gọi chờ hết Timer F (32 giây) mà vẫn không biết gì.',
  needs:
    'REFER được gửi lại mà vô ích, hoặc 32 giây trên TCP; REFER qua UDP mà không gửi lại là đã được trả lời ở chỗ không bắt gói.',
  message: (t) =>
    `REFER gửi tới ${transfereeName(t)} không hề được trả lời${t.refer.repeats > 0 ? ` dù đã gửi ${t.refer.repeats + 1} lần` : ''}`,
  fix: () => [
    'Bắt gói ở phía bên được chuyển: REFER có tới đó không?',
    'Kiểm tra Contact của cuộc gọi có tới được không (địa chỉ riêng, NAT, sai cổng): yêu cầu trong dialog được gửi tới đó.',
    'Tìm ALG hoặc SBC làm mất REFER, và xem REFER có vượt 1300 byte qua UDP không (nếu có thì dùng TCP).',
  ],
};
