import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { referWords, transfereeName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referExtensionRefused: RuleText<TransferRecord> = {
  title: 'REFER bị từ chối vì phần mở rộng',
  what: 'REFER bị trả 420 hoặc 421: một bên bắt buộc phần mở rộng mà bên kia không có.',
  why: 'Chỉ cần bỏ hoặc thêm một option tag là cuộc chuyển chạy được.',
  needs: 'REFER với header Require của nó và phản hồi từ chối.',
  message: (t) =>
    `${referWords(t)}: ${t.refer.requires.length > 0 ? `${transferorName(t)} bắt buộc ${plain(t.refer.requires.join(', '))}` : `${transfereeName(t)} nêu một phần mở rộng mà REFER không hề bắt buộc`}${t.refer.refusal?.unsupported ? ` (Unsupported: ${plain(t.refer.refusal.unsupported)})` : ''}`,
  fix: () => [
    'Gặp 420: gửi lại REFER, bỏ các option tag nêu trong Unsupported.',
    'Gặp 421: thêm phần mở rộng nêu trong Require của phản hồi, hoặc nới đòi hỏi đó ở bên nhận.',
  ],
};
