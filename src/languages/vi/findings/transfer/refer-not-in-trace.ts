import type { RuleText } from '../../../../findings/rule.ts';
import { transfereeName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { endOf } from '../../../../findings/transfer/rules/refer-not-in-trace.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referNotInTrace: RuleText<TransferRecord> = {
  title: 'Cuộc chuyển không có REFER trong bản ghi',
  what: 'Các NOTIFY báo một cuộc chuyển kết thúc ra sao, còn REFER yêu cầu nó không có trong bản ghi: đã gửi trước lúc bắt gói, hoặc không bắt được.',
  why: 'Người gọi cần gặp ai, và cuộc chuyển có được yêu cầu đúng không, bản ghi này không nói được. Riêng việc cuộc chuyển thất bại thì đã rõ, nên vẫn là lỗi (error); nếu thành công thì chỉ là ghi nhận (info).',
  needs:
    'NOTIFY với event refer mang trạng thái cuối trong một cuộc gọi không có REFER; và cuộc gọi bị từ chối của bên gửi NOTIFY, nếu có.',
  message: (t) => {
    const { words, target } = endOf(t);
    const by = target === null ? words : `cuộc gọi tới ${target} kết thúc bằng ${words}`;
    return `một cuộc chuyển mà ${transferorName(t)} đã yêu cầu ${transfereeName(t)} thực hiện ${t.outcome === 'failed' ? 'đã thất bại' : 'đã thành công'}: ${by}${target === null ? ` theo lời ${transfereeName(t)}` : ''}; REFER của nó không có trong bản ghi này`;
  },
  fix: (t) => [
    ...(t.outcome === 'failed' ? ['Lấy lại cuộc gọi đang giữ.'] : []),
    'Bắt gói từ trước khi có yêu cầu chuyển: REFER cho biết cần gặp ai.',
  ],
};
