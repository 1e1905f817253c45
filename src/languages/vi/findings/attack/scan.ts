import { type AttackNotice, blockIn, methodsIn, sourceIn } from '../../../../findings/attack/facts/attack-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const scan: RuleText<AttackNotice> = {
  title: 'Người lạ dò quét',
  what: 'Một chương trình làm ra để dò quét đã gửi yêu cầu, hoặc một nguồn thử hết user hay số này tới user hay số khác mà không để ý phản hồi nào.',
  why: 'Nó tìm tài khoản và mật khẩu yếu. Hệ thống của bạn không lỗi gì; nhưng phản hồi cho nó biết cái gì tồn tại.',
  needs:
    'Một sản phẩm được biết là công cụ dò quét; hoặc REGISTER cho từ mười user trở lên từ một cổng, hầu hết bị từ chối, cách nhau dưới hai giây, theo thứ tự hoặc đều bỏ ngang khi bị hỏi thông tin xác thực; hoặc INVITE tới từ hai mươi số trở lên, cách nhau dưới hai giây, mà không phản hồi từ chối nào được ACK, trong bản ghi có ACK của máy khác.',
  message: (a) =>
    `${sourceIn(a, 'vi')} dò quét: ${a.attempts} yêu cầu (${methodsIn(a)}) tới ${a.targets} đích, thử ${a.users} user`,
  fix: (a) => [
    blockIn(a, 'vi'),
    'Để máy chủ trả lời user lạ và user quen như nhau (alwaysauthreject trong Asterisk), để không ai biết user nào tồn tại.',
  ],
};
