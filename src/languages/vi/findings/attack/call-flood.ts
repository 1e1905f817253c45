import { type AttackNotice, blockIn, sourceIn } from '../../../../findings/attack/facts/attack-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';

export const callFlood: RuleText<AttackNotice> = {
  title: 'Cuộc gọi dồn dập',
  what: 'Một nguồn gửi hết INVITE này tới INVITE khác, nhanh hơn bất kỳ ai gọi, và không làm gì mà một máy gọi phải làm với phản hồi, hoặc không cuộc nào được nhấc máy.',
  why: 'Nó làm máy chủ và điện thoại bận tới khi cuộc gọi của người khác hỏng. Chương trình gọi thật sự thì ACK phản hồi từ chối, và gửi lại INVITE chưa ai nhận.',
  needs:
    'Ít nhất một trăm INVITE tới ít số, mười bản tin mỗi giây: trong đó, khi bản ghi có ACK của máy khác, chín phần mười bị từ chối mà không được ACK, hoặc chỉ gửi một lần qua UDP dù không có gì trả về; hoặc tất cả là của một người gọi duy nhất ở địa chỉ đó và không cuộc nào được nhấc máy.',
  message: (a) =>
    `${sourceIn(a, 'vi')} đã gửi ${a.attempts} INVITE${spansIn('vi').within(a.lastUs - a.firstUs)} tới ${a.users} số và ${a.isHeedless ? 'không để ý phản hồi nào' : 'không cuộc nào được nhấc máy'}`,
  fix: (a) => [
    blockIn(a, 'vi'),
    'Giới hạn số yêu cầu mỗi giây nhận từ một địa chỉ, trước khi chúng tới máy chủ định tuyến cuộc gọi.',
    a.isHeedless
      ? 'Nếu đó là bài thử tải của bạn, hãy để nó ACK phản hồi nhận được (RFC 3261 §17.1.1.3).'
      : 'Nếu đó là hệ thống của bạn, xem nó có gọi lại hay chuyển tiếp vòng lặp không.',
  ],
};
