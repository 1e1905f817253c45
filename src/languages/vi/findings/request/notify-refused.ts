import {
  answerIn,
  eventIn,
  fromIn,
  isEndOfSubscription,
  type RequestNotice,
  serverIn,
  toIn,
} from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const notifyRefused: RuleText<RequestNotice> = {
  title: 'NOTIFY bị bên theo dõi từ chối',
  what: 'Một NOTIFY ngoài việc chuyển cuộc gọi bị chính bên nhận từ chối.',
  why: 'Đèn BLF, đèn báo hộp thư hay trạng thái hiện diện đứng yên: sau 481 và các mã tương tự, máy chủ huỷ subscription.',
  needs:
    'Một phản hồi cuối từ 300 trở lên cho NOTIFY, không tính yêu cầu xác thực, và sau đó không có NOTIFY nào được cùng bên theo dõi nhận cho cùng đối tượng; không tính subscription đã kết thúc.',
  message: (n) =>
    `${toIn(n)} (${serverIn(n, 'vi')}) từ chối tin báo về ${fromIn(n)} cho sự kiện “${eventIn(n)}” (NOTIFY: ${answerIn(n, 'vi')})${isEndOfSubscription(n) ? ': subscription kết thúc, từ đó không hiển thị gì nữa' : ''}`,
  fix: (n) => [
    ...(n.status === 481
      ? [
          '481: điện thoại không biết subscription này, ví dụ sau khi khởi động lại; cho nó theo dõi lại. Nếu nó chưa từng theo dõi, cho phép NOTIFY không cần subscription trên điện thoại, hoặc tắt trên máy chủ.',
        ]
      : []),
    ...(n.status === 489
      ? ['489: điện thoại không biết gói sự kiện này: tắt nó trên máy chủ, hoặc bật tính năng trên điện thoại.']
      : []),
    'Xem điện thoại có theo dõi lại không, và có theo dõi đúng máy chủ gửi NOTIFY không.',
  ],
};
