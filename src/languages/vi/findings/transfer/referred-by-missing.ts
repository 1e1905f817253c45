import type { RuleText } from '../../../../findings/rule.ts';
import { byAgent } from '../../../../findings/transfer/facts/agents.ts';
import { referWords, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referredByMissing: RuleText<TransferRecord> = {
  title: 'REFER bị từ chối, có thể vì thiếu Referred-By',
  what: 'Một REFER đúng ngữ pháp nhưng không có Referred-By bị trả 400. Không chuẩn nào bắt buộc header này, nhưng nhiều hệ thống vẫn đòi.',
  why: 'Cuộc chuyển hỏng giữa hai sản phẩm mà bên nào cũng làm đúng từng chữ của chuẩn.',
  needs: '400 cho một REFER mà siptriage không thấy lỗi nào và không có Referred-By.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(t.refer.answerAgent)} từ chối một REFER trông hợp lệ: ${referWords(t)}; nó không có Referred-By mà một số hệ thống đòi`,
  fix: () => [
    'Gửi kèm Referred-By mang địa chỉ của chính bên chuyển rồi thử lại.',
    'Đọc cụm chữ và Warning của 400, cùng nhật ký của bên nhận: nó biết mình thiếu gì.',
  ],
};
