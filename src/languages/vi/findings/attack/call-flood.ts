import { type AttackNotice, blockIn, sourceIn } from '../../../../findings/attack/facts/attack-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';

export const callFlood: RuleText<AttackNotice> = {
  title: 'Cuộc gọi dồn dập',
  what: 'Một nguồn gửi hết INVITE này tới INVITE khác và không làm gì mà một máy gọi phải làm với phản hồi.',
  why: 'Nó làm máy chủ và điện thoại bận tới khi cuộc gọi của người khác hỏng. Chương trình gọi thật sự thì ACK phản hồi từ chối, và gửi lại INVITE chưa ai nhận.',
  needs:
    'Ít nhất một trăm INVITE tới ít số, mười bản tin mỗi giây, trong đó chín phần mười bị từ chối mà không được ACK, hoặc, khi bản ghi có ACK của máy khác, chỉ gửi một lần qua UDP dù không có gì trả về.',
  message: (a) =>
    `${sourceIn(a, 'vi')} đã gửi ${a.attempts} INVITE${spansIn('vi').within(a.lastUs - a.firstUs)} tới ${a.users} số và không để ý phản hồi nào`,
  fix: (a) => [
    blockIn(a, 'vi'),
    'Giới hạn số yêu cầu mỗi giây nhận từ một địa chỉ, trước khi chúng tới máy chủ định tuyến cuộc gọi.',
    'Nếu đó là bài thử tải của bạn, hãy để nó ACK phản hồi nhận được (RFC 3261 §17.1.1.3).',
  ],
};
