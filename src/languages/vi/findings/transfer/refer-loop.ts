import type { RuleText } from '../../../../findings/rule.ts';
import { referWords } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referLoop: RuleText<TransferRecord> = {
  title: 'REFER chạy vòng',
  what: 'REFER bị từ chối bằng 482 hoặc 483: nó quay lại thiết bị đã đi qua, hoặc đã dùng hết Max-Forwards.',
  why: 'Có hai thiết bị cứ chuyển REFER qua lại cho nhau; không bên nào thực hiện.',
  needs: '482 hoặc 483 trả cho REFER.',
  message: (t) =>
    `REFER chạy vòng giữa các thiết bị dọc đường và kết thúc bằng ${referWords(t)}${t.refer.answeredBy === null ? '' : ` từ ${t.refer.answeredBy}`}`,
  fix: () => [
    'Cho B2BUA tự xử lý REFER thay vì chuyển tiếp ra trunk rồi bị trunk gửi ngược lại.',
    'Lần theo các header Via của REFER lặp lại: địa chỉ xuất hiện hai lần là một đầu của vòng lặp.',
  ],
};
