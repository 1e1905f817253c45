import type { RuleText } from '../../../../findings/rule.ts';
import { strangersWords } from '../../../../findings/strangers.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const sentByStranger: RuleText<TransferRecord> = {
  title: 'Bản tin từ địa chỉ lạ',
  what: 'Một bản tin của cuộc chuyển (báo cáo, phản hồi cuối, BYE hay CANCEL) đến từ một địa chỉ không tham gia gì khác trong đó.',
  why: 'Ai biết các tag của cuộc gọi cũng gửi được bản tin như vậy, qua UDP còn giả được địa chỉ: nó không chứng minh gì về các bên, nên không ai bị quy lỗi theo nó.',
  needs:
    'Yêu cầu cùng nơi nó được gửi tới, các bản tin khác của bên lẽ ra gửi bản tin này, và bản tin từ một địa chỉ không được gửi gì tới, cũng không ai nhắc đến.',
  message: (story) =>
    `${strangersWords(story, 'vi')} mà không tham gia gì khác trong cuộc chuyển này: bản tin như vậy có thể là giả mạo và không chứng minh được gì`,
  fix: () => [
    'Tìm xem đó là địa chỉ của ai. Nếu là của hệ thống mình (giao diện thứ hai, nút dự phòng vừa tiếp quản): bỏ qua, hoặc bắt gói ở cả đó.',
    'Nếu không, chỉ nhận bản tin từ các thiết bị ngang hàng đã biết, và dùng TLS giữa chúng (RFC 3261 §26.2).',
  ],
};
