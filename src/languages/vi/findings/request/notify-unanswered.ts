import {
  endIn,
  eventIn,
  fromIn,
  type RequestNotice,
  sendingsIn,
  toIn,
} from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const notifyUnanswered: RuleText<RequestNotice> = {
  title: 'NOTIFY không hề được trả lời',
  what: 'Một NOTIFY ngoài việc chuyển cuộc gọi không nhận được phản hồi cuối dù đã hết thời gian.',
  why: 'Đèn BLF, đèn báo hộp thư hay trạng thái hiện diện đứng yên: máy chủ huỷ subscription mà điện thoại không biết.',
  needs:
    'Một NOTIFY được gửi lại cho tới khi hết thời gian, và sau đó không có NOTIFY nào được cùng bên theo dõi nhận cho cùng đối tượng.',
  message: (n) =>
    `${toIn(n)} (${endIn(n, 'vi')}) không hề trả lời tin báo về ${fromIn(n)} cho sự kiện “${eventIn(n)}” (NOTIFY${sendingsIn(n, 'vi')}): subscription kết thúc, từ đó không hiển thị gì nữa`,
  fix: (n) => [
    `Xem điện thoại có ở ${endIn(n, 'vi')} không: Contact của nó, NAT, ánh xạ NAT đã hết hạn.`,
    'Xem điện thoại có chạy không và khi nào nó theo dõi lại; thời hạn theo dõi ngắn hơn giúp nó trở lại sớm hơn.',
  ],
};
