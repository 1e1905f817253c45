import {
  answerIn,
  fromIn,
  type RequestNotice,
  realmIn,
  serverIn,
  toIn,
} from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const credentialsMissing: RuleText<RequestNotice> = {
  title: 'Yêu cầu không có thông tin xác thực',
  what: 'Một SUBSCRIBE, PUBLISH, MESSAGE hay INFO bị hỏi xác thực, và bên gửi không hề gửi lại kèm thông tin.',
  why: 'Việc cần làm không xảy ra: mất tin nhắn, đèn vẫn tắt.',
  needs:
    'Một 401 hay 407 cho yêu cầu không có thông tin xác thực, và sau đó nửa phút bản ghi không có yêu cầu nào kèm thông tin, của cùng thiết bị cho cùng đối tượng.',
  message: (n) =>
    `${serverIn(n, 'vi')} hỏi ${fromIn(n)} thông tin xác thực cho realm ${realmIn(n)} (${n.method} tới ${toIn(n)}: ${answerIn(n, 'vi')}), nhưng không thấy gửi`,
  fix: (n) => [
    `Đặt cho thiết bị user và mật khẩu của tài khoản cho realm ${realmIn(n)}.`,
    'Xem thiết bị có làm được thuật toán được yêu cầu không, và có trả lời yêu cầu xác thực cho loại bản tin này không.',
    'Nếu thiết bị được nhận biết theo địa chỉ, cho máy chủ chấp nhận địa chỉ đó mà không cần xác thực.',
  ],
};
