import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';
import {
  byeAfterAcceptanceUs,
  referWords,
  targetName,
  transferorName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const acceptedTakenForSuccess: RuleText<TransferRecord> = {
  title: 'Nhầm 2xx của REFER là chuyển thành công',
  what: 'Bên chuyển gác máy ngay khi REFER được chấp nhận, trước mọi báo cáo và trước khi đích trả lời.',
  why: '200 hoặc 202 cho REFER chỉ nói rằng bên nhận sẽ thử. Lần này đích nhấc máy; nếu không thì người gọi đã mất hẳn cuộc gọi.',
  needs: 'BYE của bên chuyển sau 2xx, trước mọi NOTIFY và trước khi đích trả lời.',
  message: (t) =>
    `${transferorName(t)} tưởng ${referWords(t)} là thành công nên gác máy ${spansIn('vi').later(byeAfterAcceptanceUs(t))}, khi ${targetName(t)} chưa trả lời; nó không hề biết kết quả`,
  fix: () => [
    'Chờ NOTIFY mang trạng thái từ 200 trở lên rồi mới gửi BYE; 200 hoặc 202 của REFER không phải là đích trả lời.',
    'Nếu ứng dụng không đọc được NOTIFY, hãy để tổng đài thực hiện việc chuyển.',
  ],
};
