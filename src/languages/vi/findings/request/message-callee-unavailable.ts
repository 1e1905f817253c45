import {
  answerIn,
  fromIn,
  type RequestNotice,
  serverIn,
  toIn,
} from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const messageCalleeUnavailable: RuleText<RequestNotice> = {
  title: 'Tin nhắn không tới, người nhận vắng',
  what: 'Một MESSAGE bị từ chối vì người nhận hiện không có.',
  why: 'Tin nhắn không được chuyển; người gửi có thể không biết.',
  needs: '408, 480, 486, 487 hay 600 cho một MESSAGE.',
  message: (n) =>
    `${serverIn(n, 'vi')} không chuyển được tin nhắn của ${fromIn(n)} tới ${toIn(n)} (MESSAGE: ${answerIn(n, 'vi')})`,
  fix: () => [
    'Xem người nhận có đăng ký không; giữ tin trên máy chủ cho tới khi có (MSILO trong Kamailio và OpenSIPS).',
  ],
};
