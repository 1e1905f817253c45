import {
  answerIn,
  eventIn,
  fromIn,
  laterIn,
  type RequestNotice,
  serverIn,
  toIn,
} from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const subscriptionRefused: RuleText<RequestNotice> = {
  title: 'Yêu cầu theo dõi bị từ chối',
  what: 'Một SUBSCRIBE bị từ chối.',
  why: 'Thứ cần theo dõi sẽ tắt: đèn BLF, đèn báo hộp thư, trạng thái hiện diện, đường dây dùng chung.',
  needs:
    'Một phản hồi cuối từ 300 trở lên cho SUBSCRIBE, không tính yêu cầu xác thực; 423 chỉ khi thiết bị không đổi theo, và không tính khi chính thiết bị đang huỷ theo dõi.',
  message: (n) =>
    `${serverIn(n, 'vi')} từ chối cho ${fromIn(n)} theo dõi sự kiện “${eventIn(n)}” của ${toIn(n)} (SUBSCRIBE: ${answerIn(n, 'vi')})${laterIn(n, 'vi')}`,
  fix: (n) => [
    ...(n.status === 489
      ? [
          '489: máy chủ không biết gói sự kiện này. Tắt tính năng trên điện thoại, hoặc bật module trên máy chủ (Allow-Events liệt kê những gì nó biết).',
        ]
      : []),
    ...(n.status === 423
      ? ['423: thời hạn yêu cầu quá ngắn; yêu cầu bằng hoặc dài hơn Min-Expires trong phản hồi.']
      : []),
    ...(n.status === 403
      ? ['403: máy chủ không cho user này theo dõi user kia: kiểm tra subscribe context, quyền và nhóm.']
      : []),
    ...(n.status === 404
      ? [
          '404: không có ai để theo dõi ở địa chỉ này: chưa có hint, chưa có hộp thư, hoặc phím trên điện thoại ghi sai số.',
        ]
      : []),
    'So user, sự kiện và đích của phím trên điện thoại với những gì máy chủ cung cấp.',
  ],
};
