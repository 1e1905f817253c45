import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';
import { byeAfterReferUs, targetName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const earlyBye: RuleText<TransferRecord> = {
  title: 'Bên chuyển gác máy trước khi có kết quả',
  what: 'Bên chuyển cuộc gọi kết thúc cuộc gọi gốc khi đích chuyển chưa nhấc máy, và sau đó không có NOTIFY cuối nào.',
  why: 'Lần này cuộc chuyển may mà thành công; nếu đích chuyển không nhấc máy thì người gọi đã bị rớt cuộc gọi.',
  needs: 'BYE của bên chuyển trước khi đích trả lời, sau một báo cáo tạm thời, và không có NOTIFY cuối.',
  message: (t) =>
    `${transferorName(t)} gác máy ${spansIn('vi').after(byeAfterReferUs(t), 'REFER')}, khi ${targetName(t)} chưa nhấc máy, nên không hề biết kết quả`,
  fix: () => [
    'Chỉ gửi BYE sau khi có NOTIFY mang trạng thái từ 200 trở lên.',
    'REFER được trả lời 202 chưa nói lên điều gì về kết quả.',
  ],
};
