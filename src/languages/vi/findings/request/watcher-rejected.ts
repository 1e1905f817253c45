import {
  clientIn,
  eventIn,
  fromIn,
  type RequestNotice,
  toIn,
} from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const watcherRejected: RuleText<RequestNotice> = {
  title: 'Bên theo dõi không được phép',
  what: 'Một NOTIFY kết thúc subscription với reason rejected: bên theo dõi không được phép theo dõi.',
  why: 'Đèn hay trạng thái hiện diện vẫn tắt, và theo dõi lại cũng vô ích cho tới khi có ai cho phép.',
  needs:
    'Một NOTIFY có Subscription-State là terminated và reason rejected, và sau đó không có NOTIFY nào được nhận cho cùng đối tượng.',
  message: (n) =>
    `${clientIn(n, 'vi')} kết thúc việc ${toIn(n)} theo dõi sự kiện “${eventIn(n)}” của ${fromIn(n)} (NOTIFY: terminated, rejected)`,
  fix: (n) => [
    `Để ${fromIn(n)}, hoặc máy chủ thay mặt, cho ${toIn(n)} theo dõi: quy tắc hiện diện, danh sách bạn, quyền, nhóm.`,
    'Nếu cố ý như vậy, bỏ phím này trên điện thoại.',
  ],
};
