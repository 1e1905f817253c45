import {
  answerIn,
  fromIn,
  type RequestNotice,
  realmIn,
  serverIn,
} from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const credentialsRefused: RuleText<RequestNotice> = {
  title: 'Yêu cầu bị từ chối vì thông tin xác thực',
  what: 'Một SUBSCRIBE, PUBLISH, MESSAGE hay INFO mang thông tin xác thực được hỏi, nhưng lại bị hỏi lần nữa.',
  why: 'Việc cần làm không xảy ra: mất tin nhắn, đèn vẫn tắt. Thử nhiều lần có thể làm khoá tài khoản hoặc bị cấm địa chỉ.',
  needs:
    'Một 401 hay 407, một yêu cầu có thông tin xác thực cho nonce đó, và một 401 hay 407 cho yêu cầu này mà không nói nonce đã cũ; sau đó không có yêu cầu nào được chấp nhận.',
  message: (n) =>
    `${serverIn(n, 'vi')} không chấp nhận thông tin xác thực của ${fromIn(n)} cho realm ${realmIn(n)} (${n.method}: ${answerIn(n, 'vi')})`,
  fix: (n) => [
    `So user, tên xác thực và mật khẩu của tài khoản cho realm ${realmIn(n)} ở cả hai bên.`,
    'Nếu cùng tài khoản đăng ký được, xem yêu cầu này có đi tới máy chủ có mật khẩu khác không.',
  ],
};
