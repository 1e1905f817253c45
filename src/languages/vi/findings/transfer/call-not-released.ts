import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';
import { transfereeName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { hungUs } from '../../../../findings/transfer/rules/call-not-released.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const callNotReleased: RuleText<TransferRecord> = {
  title: 'Cuộc gọi gốc không được giải phóng',
  what: 'Cuộc chuyển được báo là đã xong, mà suốt mười giây trở lên không ai kết thúc cuộc gọi gốc.',
  why: 'Việc kết thúc là của bên chuyển (RFC 5589 §6.1). Chừng nào chưa xong thì một đường dây còn bị chiếm, và nếu còn media thì người gọi nghe hai luồng.',
  needs: 'NOTIFY báo thành công đã được trả lời, và cuộc gọi gốc còn ít nhất mười giây sau đó.',
  message: (t) =>
    `${transferorName(t)} đã được báo thành công mà vẫn để cuộc gọi gốc thêm${t.bye === null ? ' ít nhất' : ''}${spansIn('vi').lasting(hungUs(t))}${t.bye?.by === 'transferee' ? `, tới khi ${transfereeName(t)} kết thúc nó` : ''}`,
  fix: () => [
    'Cho bên chuyển gửi BYE ngay khi có NOTIFY ghi terminated kèm 2xx.',
    'Khi chuyển có tư vấn, nó cũng phải kết thúc cuộc gọi với bên được chuyển; còn đích kết thúc cuộc tư vấn.',
  ],
};
