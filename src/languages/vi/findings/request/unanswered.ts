import { endIn, fromIn, type RequestNotice, sendingsIn } from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const unanswered: RuleText<RequestNotice> = {
  title: 'Yêu cầu không hề được trả lời',
  what: 'Một SUBSCRIBE, PUBLISH, MESSAGE hay INFO không nhận được phản hồi cuối dù đã hết thời gian.',
  why: 'Việc cần làm không xảy ra, và bên gửi đã chờ nửa phút.',
  needs: 'Một yêu cầu được gửi lại, hoặc gửi tới bên có lên tiếng ở chỗ khác, và 32 giây không có phản hồi cuối.',
  message: (n) =>
    `${endIn(n, 'vi')} không hề trả lời ${n.method} của ${fromIn(n)}${sendingsIn(n, 'vi')}${n.count > 1 ? `; ${n.count} yêu cầu như vậy` : ''}`,
  fix: (n) => [
    `Xem ${endIn(n, 'vi')} có chạy và có nhận ${n.method} không, và tường lửa có cho cả hai chiều qua không.`,
  ],
};
