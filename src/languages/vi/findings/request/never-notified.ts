import {
  eventIn,
  fromIn,
  type RequestNotice,
  serverIn,
  toIn,
} from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const neverNotified: RuleText<RequestNotice> = {
  title: 'Theo dõi mà không có NOTIFY',
  what: 'Một SUBSCRIBE được chấp nhận, nhưng không có NOTIFY nào theo Call-ID của nó.',
  why: 'Đèn vẫn tắt, và điện thoại tưởng là không có gì: NOTIFY đầu tiên phải tới ngay.',
  needs: 'Một 2xx cho SUBSCRIBE có thời hạn, và sau đó nửa phút bản ghi không có NOTIFY.',
  message: (n) =>
    `${serverIn(n, 'vi')} chấp nhận cho ${fromIn(n)} theo dõi sự kiện “${eventIn(n)}” của ${toIn(n)} (SUBSCRIBE 2xx) nhưng không gửi NOTIFY`,
  fix: () => [
    'Xem máy chủ có gửi NOTIFY đi nơi khác không: Contact của SUBSCRIBE, route, NAT. Bắt gói tại máy chủ.',
    'Xem máy chủ có gì để báo không: chưa có hint, chưa có hộp thư, module nhận rồi không làm gì.',
  ],
};
