import type { RuleText } from '../../../../findings/rule.ts';
import { orKeptByProxy } from '../../../../findings/transfer/facts/proxy-before.ts';
import { targetName, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const outcomeWithheld: RuleText<TransferRecord> = {
  title: 'Thành công mà không báo',
  what: 'Đích chuyển đã nhấc máy, nhưng không NOTIFY nào cho bên chuyển cuộc gọi biết.',
  why: 'Bên chuyển cuộc gọi cứ chờ kết quả của một cuộc chuyển đã thành công từ lâu.',
  needs: 'Phản hồi chấp nhận của đích, rồi 2 giây không có NOTIFY nào báo lại.',
  message: (t) =>
    `${targetName(t)} đã nhấc máy, nhưng ${transfereeName(t)} không hề báo lại: không có NOTIFY mang trạng thái cuối${orKeptByProxy(t, 'vi')}`,
  fix: () => [
    'Sửa bên được chuyển: gửi NOTIFY cuối (terminated;reason=noresource) khi đích chuyển đã nhấc máy.',
    'Kiểm tra SBC hoặc tường lửa có chặn NOTIFY về phía bên chuyển cuộc gọi không.',
  ],
};
