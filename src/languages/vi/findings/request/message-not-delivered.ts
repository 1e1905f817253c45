import {
  answerIn,
  fromIn,
  type RequestNotice,
  serverIn,
  toIn,
} from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const messageNotDelivered: RuleText<RequestNotice> = {
  title: 'Tin nhắn không được chuyển',
  what: 'Một MESSAGE bị từ chối.',
  why: 'Tin nhắn không được chuyển; người gửi có thể không biết.',
  needs: 'Một phản hồi cuối từ 300 trở lên cho MESSAGE mà không phải lời từ chối (603, 607, 608) đã kể.',
  message: (n) =>
    `${serverIn(n, 'vi')} từ chối tin nhắn của ${fromIn(n)} tới ${toIn(n)} (MESSAGE: ${answerIn(n, 'vi')})`,
  fix: (n) => [
    `Tra nghĩa của mã đối với tin nhắn: siptriage explain ${n.status ?? ''}.`,
    'Xem máy chủ có nhận MESSAGE không, ngoài cuộc gọi và từ user này (message_context trong Asterisk).',
    ...(n.status === 415 ? ['415: hãy gửi text/plain.'] : []),
  ],
};
