import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetBusy: RuleText<TransferRecord> = {
  title: 'Đích chuyển bận',
  what: 'Đích chuyển trả lời cuộc gọi được chuyển tới bằng 486 hoặc 600.',
  why: 'Đích chuyển đang có cuộc khác, hết đường dây trống hoặc bật DND.',
  needs: '486 hoặc 600 cho cuộc gọi tới đích hoặc trong sipfrag, trước đó không có 180.',
  message: (t) => `đích chuyển ${targetName(t)} đang bận (${decisiveWords(t)})`,
  fix: (t) => [
    'Lấy lại cuộc gọi đang giữ rồi đề nghị hộp thư thoại hoặc số khác.',
    `Nếu ${targetName(t)} cần nhận được cuộc thứ hai, nâng giới hạn chờ cuộc gọi hoặc số đường dây; kiểm tra DND.`,
  ],
};
