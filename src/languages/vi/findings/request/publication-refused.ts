import {
  answerIn,
  eventIn,
  fromIn,
  laterIn,
  type RequestNotice,
  serverIn,
} from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const publicationRefused: RuleText<RequestNotice> = {
  title: 'PUBLISH bị từ chối',
  what: 'Một PUBLISH bị từ chối.',
  why: 'Thứ điện thoại công bố (hiện diện, chất lượng cuộc gọi, trạng thái dialog) bị mất.',
  needs:
    'Một phản hồi cuối từ 300 trở lên cho PUBLISH, không tính yêu cầu xác thực và 412; 423 chỉ khi thiết bị không đổi theo.',
  message: (n) =>
    `${serverIn(n, 'vi')} từ chối PUBLISH của ${fromIn(n)} cho sự kiện “${eventIn(n)}” (PUBLISH: ${answerIn(n, 'vi')})${laterIn(n, 'vi')}`,
  fix: () => [
    'Nếu không ai dùng thông tin được công bố, tắt nó trên điện thoại (hiện diện, báo cáo chất lượng thoại).',
    'Nếu có, cho máy chủ nhận nó: gói sự kiện, quyền, và xem có đúng máy chủ không.',
  ],
};
