import type { RuleText } from '../../../../findings/rule.ts';
import { reportWords, transfereeName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { kept } from '../../../../findings/transfer/rules/report-kept-on-the-way.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const reportKeptOnTheWay: RuleText<TransferRecord> = {
  title: 'Báo cáo bị giữ lại giữa đường',
  what: 'Một proxy tự trả lời NOTIFY mang kết quả và không chuyển tiếp, dù nó vẫn chuyển tiếp các bản tin khác của cuộc gọi.',
  why: 'Bên được chuyển đã báo đúng; bên chuyển cuộc gọi không hề biết cuộc chuyển đã thành công.',
  needs:
    'NOTIFY và phản hồi 2xx của nó trên chặng tới proxy, các bản tin khác của cuộc gọi trên chặng phía sau, và ở chặng đó không có NOTIFY.',
  message: (t) =>
    `cuộc chuyển thành công và ${transfereeName(t)} đã báo lại (${reportWords(kept(t)) ?? '?'}), nhưng proxy ${kept(t)?.keptBy ?? '?'} tự trả lời NOTIFY bằng ${kept(t)?.answeredWith ?? '?'} và không chuyển tiếp cho ${transferorName(t)}`,
  fix: () => [
    'Cho proxy định tuyến NOTIFY trong cuộc gọi như mọi yêu cầu khác của cuộc gọi; các mô-đun presence và hộp thư thoại hay tự nhận hết NOTIFY.',
    'Tìm trong cấu hình của nó quy tắc trả lời NOTIFY trước khi loose routing.',
  ],
};
