import { plain } from '../../../../findings/names.ts';
import {
  type JudgeableRegistration,
  nameIn,
  phoneIn,
  registrarIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const bindingDisplaced: RuleText<JudgeableRegistration> = {
  title: 'Thiết bị khác chiếm đăng ký',
  what: 'Thiết bị thứ hai đăng ký cùng tài khoản, và máy chủ không còn liệt kê thiết bị đầu.',
  why: 'Cuộc gọi đổ chuông ở máy đăng ký sau cùng; máy kia tưởng mình vẫn nhận được cuộc gọi.',
  needs:
    'Hai 2xx cho REGISTER của một tài khoản từ hai địa chỉ, cái sau không có Contact của cái đầu khi nó còn hiệu lực.',
  message: (r) =>
    `${nameIn(r)} đã đăng ký tại ${phoneIn(r, 'vi')}, rồi ${plain(r.facts.displaced?.client ?? '?', 60)} đăng ký cùng tài khoản: ${registrarIn(r, 'vi')} chỉ còn liệt kê Contact đó`,
  fix: () => [
    'Hai thiết bị dùng chung một tài khoản: cho mỗi máy một tài khoản, hoặc để máy chủ giữ nhiều Contact (max_contacts).',
    'Nếu không ai biết thiết bị kia, hãy đổi mật khẩu của tài khoản.',
  ],
};
