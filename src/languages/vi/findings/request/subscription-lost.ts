import {
  answerIn,
  eventIn,
  fromIn,
  type RequestNotice,
  serverIn,
  toIn,
} from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const subscriptionLost: RuleText<RequestNotice> = {
  title: 'Mất subscription',
  what: 'Một SUBSCRIBE để gia hạn subscription nhận phản hồi kết thúc nó, và thiết bị không theo dõi lại.',
  why: 'Thứ trước đó vẫn chạy từ đây tắt hẳn: đèn BLF, đèn báo hộp thư, trạng thái hiện diện, đường dây dùng chung.',
  needs:
    'Một 404, 405, 410, 416, 480 đến 485, 489, 501 hay 604 cho SUBSCRIBE trong dialog của nó, và sau đó nửa phút bản ghi không có SUBSCRIBE nào của cùng thiết bị cho cùng đối tượng được chấp nhận.',
  message: (n) =>
    `${serverIn(n, 'vi')} kết thúc việc ${fromIn(n)} theo dõi sự kiện “${eventIn(n)}” của ${toIn(n)} khi gia hạn (SUBSCRIBE: ${answerIn(n, 'vi')})${n.isOpen ? '; bản ghi hết trước khi nó kịp theo dõi lại' : ', và không có subscription nào thay thế'}`,
  fix: (n) => [
    ...(n.status === 481
      ? ['481: máy chủ không còn nhớ subscription, ví dụ sau khi khởi động lại hoặc chuyển sang nút khác.']
      : []),
    'Thiết bị phải theo dõi lại ngay với Call-ID mới: tìm firmware mới hơn, hoặc khởi động lại điện thoại.',
  ],
};
