import type { RuleText } from '../../../../findings/rule.ts';
import { strayId } from '../../../../findings/transfer/rules/event-id-mismatch.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const eventIdMismatch: RuleText<TransferRecord> = {
  title: 'NOTIFY mang event id không khớp REFER nào',
  what: 'Tham số `id` trong Event không phải số CSeq của REFER đã được chấp nhận.',
  why: 'Bên chuyển cuộc gọi làm đúng chuẩn sẽ không tìm thấy subscription này và trả 481; nếu REFER bị đòi xác thực thì id phải theo REFER gửi lại.',
  needs: 'NOTIFY có id không phải CSeq của REFER nào; số lớn hơn có thể là của REFER mà bản ghi bỏ sót.',
  message: (t) =>
    `các NOTIFY mang Event: refer;id=${strayId(t)}, trong khi REFER được chấp nhận có CSeq ${t.referCSeq}`,
  fix: () => [
    'Dùng số CSeq của REFER đã được chấp nhận làm id trong Event.',
    'B2BUA đổi số CSeq thì cũng phải đổi id trong Event theo.',
  ],
};
