import type { RuleText } from '../../../../findings/rule.ts';
import { referWords, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { beganBefore } from '../../../../findings/transfer/rules/refer-dialog-unknown.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referDialogUnknown: RuleText<TransferRecord> = {
  title: 'REFER bị từ chối dù cuộc gọi còn',
  what: 'REFER bị trả 481 dù cuộc gọi của nó vẫn đang diễn ra, theo những gì bản ghi cho thấy.',
  why: 'Thiết bị trả lời không giữ cuộc gọi này: thường do B2BUA chuyển REFER sang leg (chặng gọi) bên kia mà không đổi Call-ID và tag.',
  needs: '481, và cuộc gọi đã được nhấc máy, chưa kết thúc trước REFER.',
  message: (t) =>
    `${transfereeName(t)} nói không biết cuộc gọi này (${referWords(t)}), ${beganBefore(t) ? 'và bản ghi không cho thấy cuộc gọi đó bắt đầu thế nào' : 'nhưng bản ghi cho thấy cuộc gọi đó đang diễn ra với đúng các tag của REFER'}`,
  fix: () => [
    'Cho B2BUA xử lý REFER ngay trên leg nhận được, hoặc đổi Call-ID và cả hai tag.',
    'Kiểm tra xem bên nhận có khởi động lại hay đã bỏ cuộc gọi mà không gửi BYE không.',
  ],
};
