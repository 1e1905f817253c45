import type { RuleText } from '../../../../findings/rule.ts';
import { transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { stray } from '../../../../findings/transfer/rules/notify-off-route.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const notifyOffRoute: RuleText<TransferRecord> = {
  title: 'NOTIFY đi chệch tuyến của cuộc gọi',
  what: 'REFER đi theo tuyến đã ghi (Route); còn NOTIFY được gửi không theo tuyến đó mà thẳng tới Contact, rồi không tới nơi hoặc bị từ chối.',
  why: 'Đứng sau proxy hoặc khi che giấu topology, không tới thẳng Contact được, hoặc Contact không còn khớp dialog nào ở đó.',
  needs: 'REFER có Route, và NOTIFY chỉ có một Via, không có Route, bị trả 481 hoặc gửi lại mà không có phản hồi.',
  message: (t) =>
    `${transfereeName(t)} gửi NOTIFY thẳng tới ${stray(t)?.sentTo ?? 'Contact'} chứ không theo tuyến của cuộc gọi, và ${stray(t)?.answeredWith == null ? 'không có phản hồi' : `nhận ${stray(t)?.answeredWith}`}`,
  fix: () => [
    'Sửa bên được chuyển: dựng tuyến từ Record-Route của cuộc gọi và dùng nó cho NOTIFY.',
    'Ở proxy, thêm Record-Route cho cả REFER chứ không chỉ INVITE, và bật khớp dialog lỏng (loose matching) khi che giấu topology.',
  ],
};
